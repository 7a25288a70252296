package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.GrantRole;
import org.ecrf.server.access.Person;
import org.ecrf.server.access.Role;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.AddVisit;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.facts.SetParameter;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;

/** The language in which the stories of the whole study are told. */
@ApplicationScoped
public class WholeTrial {
  private static final LocalDate CONSENT = LocalDate.of(2026, 2, 10);

  private final Person person;
  @Inject private PublishStudy publish;
  @Inject private AddSite addSite;
  @Inject private GrantRole grant;
  @Inject private RegisterSubject register;
  @Inject private OpenEntry open;
  @Inject private SaveEntry save;
  @Inject private CompleteEntry complete;
  @Inject private AddForm addForm;
  @Inject private AddVisit addVisit;
  @Inject private SetParameter setParameter;

  @Inject
  WholeTrial(Person person) {
    this.person = person;
  }

  /** A fresh study with one site and its staff. Answers its id. */
  public String begins() {
    return begins(yaml -> yaml);
  }

  /** The same of a study that is a little different. */
  public String begins(UnaryOperator<String> edit) {
    String study = "W-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    as("administrator", () -> publish.publish(edit.apply(WholeStudy.yaml(study)), request()));
    as(
        "administrator",
        () -> {
          addSite.add(new AddSite.Command(study, "01", "Site 01", "Europe/Warsaw", request()));
          return true;
        });
    grant(study, "coordinator", Role.COORDINATOR, "01");
    grant(study, "investigator", Role.INVESTIGATOR, "01");
    grant(study, "pharmacist", Role.PHARMACIST, "01");
    grant(study, "monitor", Role.MONITOR, "01");
    grant(study, "data-manager", Role.DATA_MANAGER, null);
    grant(study, "sponsor", Role.SPONSOR, null);
    grant(study, "inspector", Role.INSPECTOR, null);
    return study;
  }

  private void grant(String study, String user, Role role, String site) {
    as(
        "administrator",
        () -> grant.grant(new GrantRole.Command(study, user, role, site, null, null, request())));
  }

  public SubjectRef consents(String study) {
    return as(
        "coordinator",
        () -> register.register(new RegisterSubject.Command(study, "01", CONSENT, request())));
  }

  /** Somebody whom every criterion allows. */
  SubjectRef screened(String study, String sex) {
    SubjectRef subject = consents(study);
    enters(
        subject,
        "first",
        "body",
        Map.of("visit_date", ItemValue.of("2026-02-10"), "weight", ItemValue.of("70", "kg")));
    enters(
        subject,
        "first",
        "person",
        Map.of("birth_date", ItemValue.of("1980-05-17"), "sex", ItemValue.of(sex)));
    return subject;
  }

  FormAt adds(SubjectRef subject, String visit, String form) {
    return as("coordinator", () -> addForm.add(subject, visit, form, request()));
  }

  String addsVisit(SubjectRef subject, String visit) {
    return as("coordinator", () -> addVisit.add(subject, visit, request()));
  }

  EntryView enters(SubjectRef subject, String visit, String form, Map<String, ItemValue> values) {
    return enters("coordinator", subject, visit, form, values);
  }

  /** On the versions that stand there now. */
  EntryView enters(
      String who, SubjectRef subject, String visit, String form, Map<String, ItemValue> values) {
    return as(
        who,
        () -> {
          EntryView now = open.open(subject, visit, form);
          Map<String, SaveEntry.Change> changes = new HashMap<>();
          values.forEach(
              (item, value) -> {
                ItemView stands = now.items().get(item);
                int version = stands == null ? 0 : stands.version();
                changes.put(item, new SaveEntry.Change(value, version));
              });
          return save.save(
              new SaveEntry.Command(
                  subject, visit, form, changes, "Transcription error", request()));
        });
  }

  EntryView opens(String who, SubjectRef subject, String visit, String form) {
    return as(who, () -> open.open(subject, visit, form));
  }

  void completes(SubjectRef subject, String visit, String form) {
    as("coordinator", () -> complete.complete(subject, visit, form, request()));
  }

  void opensCohort(String study, LocalDate day) {
    ItemValue value = ItemValue.of(day.toString());
    as(
        "data-manager",
        () ->
            setParameter.set(
                new SetParameter.Command(study, "opening", null, value, 0, request())));
  }

  public <T> T as(String who, Callable<T> step) {
    return person.as(who, step);
  }

  /** What the step is refused with. */
  Refusal refusal(String who, Callable<?> step) {
    return assertThrows(Refused.class, () -> as(who, step)).refusal();
  }

  static String request() {
    return UUID.randomUUID().toString();
  }
}
