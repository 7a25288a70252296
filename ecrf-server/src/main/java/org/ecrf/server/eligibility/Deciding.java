package org.ecrf.server.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.jspecify.annotations.Nullable;

/** What all decisions about a subject have in common: they are made, recorded and made known. */
@ApplicationScoped
class Deciding {
  private final Casebooks casebooks;
  private final Decisions decisions;
  private final Trail trail;
  private final Event<SubjectDecided> decided;

  @Inject
  Deciding(Casebooks casebooks, Decisions decisions, Trail trail, Event<SubjectDecided> decided) {
    this.casebooks = casebooks;
    this.decisions = decisions;
    this.trail = trail;
    this.decided = decided;
  }

  boolean repeated(SubjectFile subject, Request request) {
    return trail.repeated(subject.chain(), request).isPresent();
  }

  CasebookNow now(SubjectFile subject) {
    return casebooks.of(subject);
  }

  SubjectHead decide(
      SubjectFile subject,
      DecisionRow.Kind kind,
      Particulars how,
      Request request,
      Consumer<SubjectFile> change) {
    record(subject, kind, how, request, change);
    return subject.head();
  }

  /**
   * Makes the decision, freezes the verdicts in it, appends the act.
   *
   * @param request null where another act of the transaction answers it
   * @return its number
   */
  long record(
      SubjectFile subject,
      DecisionRow.Kind kind,
      Particulars how,
      @Nullable Request request,
      Consumer<SubjectFile> change) {
    SubjectHead before = subject.head();
    Left left = Left.of(subject);
    change.accept(subject);
    DecisionRow row = new DecisionRow(subject.id(), kind, subject.acting(), trail.moment(), how);
    decisions.insert(row);
    Act act =
        Act.of(
                subject.acting().author(),
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "subject/" + subject.ref().number())
            .changing(changes(before, subject.head(), left, how))
            .because(how.reason())
            .under(subject.studyVersion());
    trail.append(subject.chain(), request == null ? act : act.answering(request));
    decided.fire(new SubjectDecided(subject, casebooks.of(subject)));
    return row.id();
  }

  /** When the subject left and from what, where it had. */
  private record Left(@Nullable ItemValue on, @Nullable ItemValue from) {
    static Left of(SubjectFile subject) {
      LocalDate day = subject.left();
      String scope = subject.withdrawnFrom();
      return new Left(
          day == null ? null : ItemValue.of(day.toString()),
          scope == null ? null : ItemValue.of(scope));
    }
  }

  private static List<Changed> changes(
      SubjectHead before, SubjectHead after, Left left, Particulars how) {
    List<Changed> changes = new ArrayList<>();
    if (before.state() != after.state()) {
      changes.add(
          new Changed(
              "subject/state",
              ItemValue.of(before.state().name()),
              ItemValue.of(after.state().name())));
    }
    if (how.visit() != null) {
      changes.add(
          new Changed(
              "subject/dose_authorised/" + how.visit(),
              ItemValue.of("false"),
              ItemValue.of("true")));
    }
    if (how.date() != null) {
      changes.add(new Changed("subject/left", left.on(), ItemValue.of(how.date().toString())));
    }
    if (how.scope() != null) {
      changes.add(new Changed("subject/withdrawn_from", left.from(), ItemValue.of(how.scope())));
    }
    changes.add(new Changed("subject/verdicts", null, ItemValue.of(how.verdicts())));
    return changes;
  }

  /** Refused in every other state. */
  static void demand(SubjectFile subject, SubjectState... states) {
    subject.demandOpen(Doing.ENTRY, Spot.SUBJECT);
    if (!List.of(states).contains(subject.state())) {
      throw new Refused(
          new Refusal.NotAllowed(
              "state",
              "The subject is not in the state for this.",
              List.of(Text.of(subject.state().name()))));
    }
  }

  /** Refused while one criterion is against the subject or cannot be answered yet. */
  static void demandAllowed(Confirmable what) {
    List<Text> because = what.against();
    if (!because.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "criteria", "Criteria are against it or cannot be answered yet.", because));
    }
  }

  /** What ends a subject's part lies between its consent and today, and has a reason in words. */
  void demandInStudy(SubjectFile subject, CasebookNow now, LocalDate date, String reason) {
    if (date.isBefore(subject.consented()) || date.isAfter(now.today())) {
      throw Problems.unreadable("date", Rule.TO_TODAY, subject.consented());
    }
    FreeText.required("reason", reason);
  }
}
