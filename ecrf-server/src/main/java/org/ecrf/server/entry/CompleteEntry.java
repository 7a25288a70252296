package org.ecrf.server.entry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Marks a form complete. */
@UseCase
public class CompleteEntry {
  private static final Text ANSWER =
      new Text(
          Map.of(
              "en", "Answer, or say why there is no answer.",
              "sv", "Svara, eller ange varför svar saknas.",
              "pl", "Odpowiedz albo podaj, dlaczego brak odpowiedzi."));
  private final Subjects subjects;
  private final FormDesk desk;
  private final Trail trail;
  private final Consequences consequences;
  private final Event<EntryCompleted> completed;

  @Inject
  CompleteEntry(
      Subjects subjects,
      FormDesk desk,
      Trail trail,
      Consequences consequences,
      Event<EntryCompleted> completed) {
    this.subjects = subjects;
    this.desk = desk;
    this.trail = trail;
    this.consequences = consequences;
    this.completed = completed;
  }

  /** One that is complete stays so. Findings that block refuse it; others become queries. */
  @Requires(Permission.ENTER_DATA)
  public EntryView complete(SubjectRef ref, String visit, String form, String request) {
    SubjectFile subject = subjects.lock(ref);
    FormAt at = new FormAt(visit, form);
    Form definition = desk.form(subject, at);
    Request asked = Request.of(request, "complete", visit, form);
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return desk.view(subject, at);
    }
    subject.demandOpen(Doing.ENTRY, at.spot());
    desk.admission().demandEntering(subject, definition, List.of());
    Entries entries = desk.entries(subject, at);
    CasebookNow now = desk.evaluate(subject, entries);
    if (entries.state(at) != EntryState.COMPLETE) {
      refuseOpen(at, definition, now);
      refuseBlocked(at, now);
      now = complete(subject, at, entries, now, asked);
    }
    return desk.view(subject, at, entries, now);
  }

  private CasebookNow complete(
      SubjectFile subject, FormAt at, Entries entries, CasebookNow now, Request asked) {
    Projection projection = new Projection(subject.acting().name(), trail.moment());
    EntryState before = entries.state(at);
    projection.holds(subject, at);
    projection.move(desk.row(subject, at, entries), before, EntryState.COMPLETE);
    desk.settle(projection, subject, entries, now);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "complete", at.target())
            .changing(consequences.of(subject, projection, Set.of(), Set.of(), null))
            .under(subject.studyVersion())
            .answering(asked));
    CasebookNow after = now.with(entries.states());
    completed.fire(new EntryCompleted(subject, at, after));
    return after;
  }

  private static void refuseOpen(FormAt at, Form form, CasebookNow now) {
    List<ItemPath> open = Answers.open(at, form, now);
    if (!open.isEmpty()) {
      throw new Refused(
          new Refusal.Incomplete(
              open.stream().map(path -> new ItemProblem(path.toString(), ANSWER)).toList()));
    }
  }

  private static void refuseBlocked(FormAt at, CasebookNow now) {
    List<Text> blocking =
        now.findings(at).stream()
            .filter(f -> f.severity() == Check.Severity.BLOCK)
            .map(f -> f.message().map(said -> f.check() + ": " + said))
            .toList();
    if (!blocking.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "findings-block", "A finding stands in the way of completing the form.", blocking));
    }
  }
}
