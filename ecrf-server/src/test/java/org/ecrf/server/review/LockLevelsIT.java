package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.lock.DefineCut;
import org.ecrf.server.lock.Place;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each level of freeze and lock closes, and who takes it back. */
@ExtendWith(ArquillianExtension.class)
class LockLevelsIT {
  private static final int CHANGED = 1;
  private static final int SALT = 3;

  @Inject SmallTrial trial;
  @Inject Release release;
  @Inject Locker locker;
  @Inject DefineCut defineCut;
  @Inject ShowCasebook casebook;
  @Inject AddForm addForm;
  @Inject AskRedaction askRedaction;
  @Inject Signer signer;
  @Inject WholeTrial wholeTrial;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(
        LockLevelsIT.class,
        Locker.class,
        Release.class,
        SmallTrial.class,
        SmallStudy.class,
        Signer.class,
        WholeTrial.class,
        WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "V-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study, SmallStudy.withEvents(study));
  }

  @Test
  void aFrozenFormTakesQueriesAndNoEntryUntilItIsUnfrozen() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    Place form = Place.form(subject.number(), "first", "body");
    long freeze = locker.freezes(study, form);
    assertEquals("frozen", refusal(() -> trial.weighs(subject, "first", "71")));
    assertEquals("frozen-already", refusal(() -> locker.freezes(study, form)));
    long query = trial.raises("monitor", subject, "first/body/weight", "Please check.");
    trial.answers("coordinator", subject, query, "It is right.");
    assertEquals("frozen", trial.opens("coordinator", subject, "first", "body").readOnlyBecause());
    trial.tellsBirthAndSex(subject);
    Instant frozen = Instant.now();

    locker.undoes(study, freeze, "A late laboratory result");
    trial.weighs(subject, "first", "71");
    assertEquals("lock-undone", refusal(() -> locker.undoes(study, freeze, "Again")));
    assertEquals(List.of(Degree.OPEN, Degree.OPEN), degrees(subject, null));
    assertEquals(List.of(Degree.FROZEN, Degree.OPEN), degrees(subject, frozen));
  }

  @Test
  void aDataCutIsOfItsVisitsAndOfWhoWasThere() throws Exception {
    SubjectRef subject = entered("70");
    long cut = cut(study, "Twelve months");
    assertEquals(List.of("NOT_FROZEN null"), locker.blockers(study, Place.cut(cut)));
    locker.freezes(study, Place.cut(cut));
    long lock = locker.locks(study, Place.cut(cut));
    trial.weighs(subject, "second", "72");
    assertEquals("locked", refusal(() -> trial.weighs(subject, "first", "71")));
    SubjectRef later = entered("80");
    trial.weighs(later, "first", "81");

    Map<String, byte[]> once = release.files(study, release.exported(study, lock));
    trial.weighs(subject, "second", "73");
    trial.failsScreening(subject);
    Map<String, byte[]> again = release.files(study, release.exported(study, lock));
    once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    String bodies = release.members(study, release.exported(study, lock), lock).get("body.csv");
    assertTrue(bodies.contains("first") && !bodies.contains("second"), bodies);
    assertFalse(bodies.contains(later.number()), bodies);

    assertEquals("two-people", refusal(() -> locker.undoes(study, lock, "A mistake")));
    long asked = locker.asksUnlock(study, lock, "A value was transcribed wrongly");
    assertEquals("same-person", refusal(() -> locker.confirms("data-manager", study, asked)));
    assertEquals("locked", refusal(() -> trial.weighs(subject, "first", "71")));
    locker.confirms("sponsor", study, asked);
    assertEquals("lock-undone", refusal(() -> release.exported(study, lock)));
    assertEquals("frozen", refusal(() -> trial.weighs(subject, "first", "71")));
  }

  @Test
  void aSignatureOfTheCasebookIsInADataCutWithWhatItCoversThere() throws Exception {
    SubjectRef subject = entered("70");
    trial.weighs(subject, "second", "72");
    trial.completes(subject, "second", "body");
    signer.signs(subject, null, null);
    long lock = locksCut(study);
    String once = signatures(study, lock);
    List<String> rows = once.lines().filter(row -> row.contains(",CASEBOOK,SIGNED,")).toList();
    assertEquals(2, rows.size(), once);
    assertTrue(rows.stream().allMatch(row -> row.contains(",first,")), once);

    trial.weighs(subject, "second", "73");
    assertEquals(once, signatures(study, lock));
  }

  /** The enrolment rests on a weight that is outside of the cut and stays open. */
  @Test
  void aDataCutHasTheDecisionsOfItsVisitsAsTheyStoodThen() throws Exception {
    String whole =
        wholeTrial.begins(yaml -> yaml.replace("first.body.weight", "dose_1.given.weight"));
    SubjectRef before = authorised(whole);
    SubjectRef after = authorised(whole);
    gives(before, "71");
    long lock = locksCut(whole);
    String once = signatures(whole, lock);
    gives(after, "72");
    assertEquals(once, signatures(whole, lock));
    assertFalse(once.contains(",DOSE,"), once);
    assertEquals("true", enrolment(once, before, CHANGED));
    assertEquals("false", enrolment(once, after, CHANGED));
    assertEquals("", enrolment(once, after, SALT));
  }

  private SubjectRef authorised(String whole) {
    SubjectRef subject = wholeTrial.screened(whole, "M");
    wholeTrial.completes(subject, "first", "body");
    wholeTrial.completes(subject, "first", "person");
    gives(subject, "70");
    signer.enrols(subject);
    signer.authorises(subject, "dose_1");
    return subject;
  }

  private void gives(SubjectRef subject, String kilograms) {
    wholeTrial.enters(
        subject,
        "dose_1",
        "given",
        Map.of("fit", ItemValue.of("true"), "weight", ItemValue.of(kilograms, "kg")));
  }

  /** The cell at this place from the right. */
  private static String enrolment(String signatures, SubjectRef subject, int cell) {
    String[] row =
        signatures
            .lines()
            .filter(line -> line.contains("," + subject.number() + ","))
            .filter(line -> line.contains(",ENROLMENT,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    return row[row.length - cell];
  }

  private long locksCut(String of) {
    long cut = cut(of, "Twelve months");
    locker.freezes(of, Place.cut(cut));
    return locker.locks(of, Place.cut(cut));
  }

  private String signatures(String of, long lock) throws IOException {
    return release.members(of, release.exported(of, lock), lock).get("signatures.csv");
  }

  @Test
  void aStudyIsLockedByTwoPeopleAndSeriousEventsStayOpen() throws Exception {
    SubjectRef subject = trial.readyToLock(study, "70");
    trial.as("coordinator", () -> addForm.add(subject, "log", "event", SmallTrial.request()));
    tells(subject, "Headache");
    trial.completes(subject, "log", "event[1]");
    locker.freezes(study, Place.STUDY);
    assertEquals("frozen", refusal(() -> trial.consents(study)));
    assertEquals("two-people", refusal(() -> locker.locks(study, Place.STUDY)));
    long asked = locker.asksStudyLock(study);
    assertEquals("same-person", refusal(() -> locker.confirms("data-manager", study, asked)));
    assertEquals("asked-already", refusal(() -> locker.asksStudyLock(study)));
    locker.confirms("sponsor", study, asked);

    assertEquals("locked", refusal(() -> trial.weighs(subject, "first", "71")));
    assertEquals("locked", refusal(() -> trial.consents(study)));
    long lock = locker.newest(study);
    Map<String, byte[]> once = release.files(study, release.exported(study, lock));
    tells(subject, "Headache and fever");
    trial.raises("monitor", subject, "log/event[1]/term", "Since when?");
    Map<String, byte[]> again = release.files(study, release.exported(study, lock));
    once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));

    long back = locker.asksUnlock(study, lock, "An inspection finding");
    locker.declines("sponsor", study, back, "It can wait");
    assertEquals("locked", refusal(() -> trial.weighs(subject, "first", "71")));
  }

  @Test
  void aLockThatStandsHasItsDatasetAfterAnotherOneWasUnlocked() throws Exception {
    SubjectRef earlier = trial.readyToLock(study, "70");
    SubjectRef kept = trial.readyToLock(study, "71");
    SubjectRef own = trial.readyToLock(study, "72");
    long undone = locker.locks(study, Place.subject(earlier.number()));
    locker.locks(study, Place.subject(kept.number()));
    long stands = locker.locks(study, Place.subject(own.number()));
    locker.undoes(study, undone, "A late laboratory result");

    assertEquals("lock-undone", refusal(() -> release.exported(study, undone)));
    String bodies = bodies(stands);
    assertTrue(bodies.contains(own.number()) && bodies.contains(kept.number()), bodies);
    assertFalse(bodies.contains(earlier.number()), bodies);

    trial.amends(earlier, "A late result", "Transcription error");
    long again = locker.locks(study, Place.subject(earlier.number()));
    assertEquals(bodies, bodies(stands));
    assertTrue(bodies(again).contains(earlier.number()));
  }

  private String bodies(long lock) throws IOException {
    return release.members(study, release.exported(study, lock), lock).get("body.csv");
  }

  @Test
  void whatMustBeReportedStaysOpenInAFrozenAndALockedLog() {
    SubjectRef subject = entered("70");
    Place log = Place.visit(subject.number(), "log");
    locker.freezes(study, log);
    adds(subject);
    tells(subject, "Headache");
    trial.raises("monitor", subject, "log/event[1]/term", "Since when?");
    locker.locks(study, log);
    tells(subject, "Headache and fever");
    assertEquals("locked", refusal(() -> locker.freezes(study, log)));
  }

  @Test
  void aReportThatIsFrozenIsClosedAndTheNextOneIsOpen() {
    SubjectRef subject = entered("70");
    adds(subject);
    Place first = Place.form(subject.number(), "log", "event[1]");
    assertEquals("nothing-reported", refusal(() -> locker.freezes(study, first)));
    assertEquals("nothing-reported", refusal(() -> locker.locks(study, first)));
    tells(subject, "Headache");
    locker.freezes(study, first);
    assertEquals("frozen", refusal(() -> tells(subject, "Fever")));
    adds(subject);
    trial.enters(subject, "log", "event[2]", Map.of("term", ItemValue.of("Fever")));
  }

  private void adds(SubjectRef subject) {
    trial.as("coordinator", () -> addForm.add(subject, "log", "event", SmallTrial.request()));
  }

  @Test
  void inALockedStudyNothingElseIsUnlockedOrDefined() {
    trial.readyToLock(study, "70");
    long cut = cut(study, "Twelve months");
    locker.freezes(study, Place.cut(cut));
    long lockOfCut = locker.locks(study, Place.cut(cut));
    locker.freezes(study, Place.site("01"));
    long lockOfSite = locker.locks(study, Place.site("01"));
    long asked = locker.asksUnlock(study, lockOfCut, "A value was transcribed wrongly");
    locker.freezes(study, Place.STUDY);
    locker.confirms("sponsor", study, locker.asksStudyLock(study));

    assertEquals("locked", refusal(() -> locker.undoes(study, lockOfSite, "A late result")));
    assertEquals("locked", refusal(() -> locker.confirms("sponsor", study, asked)));
    assertEquals("locked", refusal(() -> cut(study, "More")));
    locker.declines("sponsor", study, asked, "The study is locked");
    assertEquals("locked", refusal(() -> locker.asksUnlock(study, lockOfCut, "Once more")));
    assertEquals(
        new Refusal.Locked("study"),
        SmallTrial.refusal(() -> locker.freezes(study, Place.cut(cut))));
    assertEquals(
        new Refusal.Locked("study"),
        SmallTrial.refusal(() -> locker.freezes(study, Place.site("02"))));
  }

  @Test
  void aLockOfManyNamesWhatStandsInItsWay() {
    SubjectRef subject = entered("70");
    SubjectRef open = trial.consents(study);
    trial.raises("monitor", subject, "first/body/weight", "Please check.");
    locker.freezes(study, Place.site("01"));
    assertEquals(
        List.of(
            "STATE " + subject.number(),
            "OPEN_QUERY " + subject.number(),
            "STATE " + open.number(),
            "MISSING_FORM " + open.number(),
            "MISSING_FORM " + open.number()),
        locker.blockers(study, Place.site("01")));
    Refusal refusal = SmallTrial.refusal(() -> locker.locks(study, Place.site("01")));
    assertEquals(5, assertInstanceOf(Refusal.NotAllowed.class, refusal).because().size());
  }

  @Test
  void aRedactionThatWaitsStandsInTheWay() {
    SubjectRef subject = trial.readyToLock(study, "70");
    askRedactionOf(subject, "first/body/weight");
    Place casebook = Place.subject(subject.number());
    assertEquals(List.of("REDACTION " + subject.number()), locker.blockers(study, casebook));
    locker.freezes(study, Place.site("01"));
    assertEquals(
        List.of("REDACTION " + subject.number()), locker.blockers(study, Place.site("01")));
    assertEquals("lock-blocked", refusal(() -> locker.locks(study, casebook)));
  }

  private void askRedactionOf(SubjectRef subject, String path) {
    AskRedaction.Command command =
        new AskRedaction.Command(subject, 2, List.of(path), "A slip", SmallTrial.request());
    trial.as("investigator", () -> askRedaction.ask(command));
  }

  private SubjectRef entered(String kilograms) {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", kilograms);
    trial.tellsBirthAndSex(subject);
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
    return subject;
  }

  private void tells(SubjectRef subject, String term) {
    trial.enters(subject, "log", "event[1]", Map.of("term", ItemValue.of(term)));
  }

  private long cut(String of, String name) {
    DefineCut.Command command =
        new DefineCut.Command(of, name, null, "first", SmallTrial.request());
    return trial.as("data-manager", () -> defineCut.define(command)).id();
  }

  private List<Degree> degrees(SubjectRef subject, @Nullable Instant at) {
    CasebookView view =
        trial.as("monitor", () -> at == null ? casebook.of(subject) : casebook.asOf(subject, at));
    return view.visits().getFirst().forms().stream().map(form -> form.degree()).toList();
  }

  private static String refusal(Runnable step) {
    return SmallTrial.refusal(step).code();
  }
}
