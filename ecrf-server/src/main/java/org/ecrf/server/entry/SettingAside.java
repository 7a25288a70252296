package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** What saying that something was added by mistake, and taking it back, have in common. */
@ApplicationScoped
class SettingAside {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Trail trail;
  private final Consequences consequences;
  private final Event<MistakeChanged> changed;

  @Inject
  SettingAside(
      Subjects subjects,
      FormDesk desk,
      Trail trail,
      Consequences consequences,
      Event<MistakeChanged> changed) {
    this.subjects = subjects;
    this.desk = desk;
    this.trail = trail;
    this.consequences = consequences;
    this.changed = changed;
  }

  /** Once; a repeated request changes nothing. */
  void move(MistakeCommand command, boolean aside) {
    SubjectFile subject = subjects.lock(command.ref());
    if (trail.repeated(subject.chain(), asked(command, aside)).isPresent()) {
      return;
    }
    subject.demandAllOpen(Doing.ENTRY, new Spot(command.visit(), command.form()));
    FreeText.required("reason", command.reason());
    Entries entries = desk.entries(subject);
    List<EntryRow> rows = rows(command, entries, aside);
    refuseOthers(subject, rows);
    Projection projection = new Projection(subject.acting().name(), trail.moment());
    rows.forEach(row -> projection.mistaken(row, aside ? mistake(subject, command, row) : null));
    if (command.form() != null) {
      rows.forEach(row -> row.writtenWith(subject.studyVersion())); // as its last act says
    }
    Set<FormAt> gone =
        aside ? rows.stream().map(EntryRow::at).collect(Collectors.toSet()) : Set.of();
    CasebookNow now = record(subject, command, gone, entries, projection);
    changed.fire(new MistakeChanged(subject, gone, command.because(), now));
  }

  /** What follows from it, in one act with it. */
  private CasebookNow record(
      SubjectFile subject,
      MistakeCommand command,
      Set<FormAt> gone,
      Entries entries,
      Projection projection) {
    boolean aside = !gone.isEmpty();
    CasebookNow now = desk.evaluate(subject, entries);
    desk.settle(projection, subject, entries, now);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), action(aside), command.target())
            .changing(consequences.of(subject, projection, Set.of(), gone, command.because()))
            .because(command.because())
            .under(subject.studyVersion())
            .answering(asked(command, aside)));
    return now.with(entries.states());
  }

  private static String action(boolean aside) {
    return aside ? "enter-by-mistake" : "restore";
  }

  private static Request asked(MistakeCommand command, boolean aside) {
    return Request.of(
        command.request(), action(aside), command.visit(), command.form(), command.reason());
  }

  private Mistake mistake(SubjectFile subject, MistakeCommand command, EntryRow row) {
    return new Mistake(
        command.because(),
        subject.acting().name(),
        trail.moment().toString(),
        row.state(),
        command.form() == null ? Boolean.TRUE : null);
  }

  /** Entries of the repeat that are in the state for it. */
  private static List<EntryRow> rows(MistakeCommand command, Entries entries, boolean aside) {
    command.refuseUnlessAdded();
    Predicate<EntryRow> there =
        aside
            ? row -> true
            : row -> row.mistake().orElseThrow().ofVisit() == (command.form() == null);
    List<EntryRow> rows =
        (aside ? entries.present() : entries.mistaken())
            .filter(row -> command.covers(row.at()))
            .filter(there)
            .toList();
    if (rows.isEmpty()) {
      throw Problems.notFound(command.form() == null ? "visit" : "form");
    }
    return rows;
  }

  /**
   * @throws Refused where the caller may enter nothing of it
   */
  private void refuseOthers(SubjectFile subject, List<EntryRow> rows) {
    boolean may =
        rows.stream()
            .map(row -> desk.form(subject, row.at()))
            .anyMatch(form -> desk.admission().mayEnter(subject, form));
    if (!may) {
      desk.admission().demandEntering(subject, desk.form(subject, rows.getFirst().at()), List.of());
    }
  }
}
