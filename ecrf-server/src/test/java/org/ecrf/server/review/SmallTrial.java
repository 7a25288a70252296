package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Team;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.CloseQuery;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.ReopenQuery;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.subject.SubjectRef;

/** The language in which the stories are told: who does what in a running study. */
@ApplicationScoped
public class SmallTrial extends Team {
  @Inject private RecordScreenFailure screenFailure;
  @Inject private RaiseQuery raise;
  @Inject private AnswerQuery answer;
  @Inject private CloseQuery close;
  @Inject private ReopenQuery reopen;
  @Inject private ListQueries queries;

  /** Two sites with staff, and the people who oversee both. */
  void begins(String study) {
    begins(study, SmallStudy.yaml(study));
  }

  void begins(String study, String yaml) {
    founds(study, yaml, "Europe/Stockholm", List.of("01", "02"));
    grant(study, "coordinator-02", Role.COORDINATOR, "02");
    grant(study, "monitor-02", Role.MONITOR, "02");
  }

  /** The coordinator enters a weight with the date of the visit. */
  void weighs(SubjectRef subject, String visit, String kilograms) {
    enters(
        subject,
        visit,
        "body",
        Map.of("visit_date", ItemValue.of("2026-02-10"), "weight", ItemValue.of(kilograms, "kg")));
  }

  void tellsBirthAndSex(SubjectRef subject) {
    enters(
        subject,
        "first",
        "person",
        Map.of("birth_date", ItemValue.of("2010-05-17"), "sex", ItemValue.of("F")));
  }

  /** The remark of a complete form is changed for this reason. */
  void amends(SubjectRef subject, String remark, String reason) {
    enters("coordinator", subject, "first", "body", Map.of("remark", ItemValue.of(remark)), reason);
  }

  /** A subject whose screening failed, with all forms complete and nothing open. */
  SubjectRef readyToLock(String study, String kilograms) {
    SubjectRef subject = consents(study);
    weighs(subject, "first", kilograms);
    completes(subject, "first", "body");
    tellsBirthAndSex(subject);
    completes(subject, "first", "person");
    failsScreening(subject);
    return subject;
  }

  void failsScreening(SubjectRef subject) {
    as(
        "investigator",
        () ->
            screenFailure.record(
                subject, LocalDate.of(2026, 2, 11), "does not take part", request()));
  }

  long raises(String who, SubjectRef subject, String at, String text) {
    return raises(who, new RaiseQuery.Command(subject, ItemPath.parse(at), text, request()));
  }

  long raises(String who, RaiseQuery.Command command) {
    return as(who, () -> raise.raise(command));
  }

  void answers(String who, SubjectRef subject, long query, String text) {
    does(who, () -> answer.answer(subject.study(), query, text, request()));
  }

  void closes(String who, SubjectRef subject, long query) {
    does(who, () -> close.close(subject.study(), query, null, request()));
  }

  void reopens(String who, SubjectRef subject, long query, String text) {
    does(who, () -> reopen.reopen(subject.study(), query, text, request()));
  }

  /** The subject's queries, the oldest first. */
  List<QueryView> queriesOf(SubjectRef subject) {
    return queriesAs("data-manager", subject);
  }

  List<QueryView> queriesAs(String who, SubjectRef subject) {
    QueryFilter filter = new QueryFilter(subject.number(), null, null, null, null);
    return lists(who, subject.study(), filter, 0, 100).rows().reversed();
  }

  Worklist lists(String who, String study, QueryFilter filter, int offset, int limit) {
    return as(who, () -> queries.page(study, filter, offset, limit));
  }

  /** The refusal with which a step ends. */
  static Refusal refusal(Runnable step) {
    return assertThrows(Refused.class, step::run).refusal();
  }

  private void does(String who, Runnable step) {
    as(
        who,
        () -> {
          step.run();
          return true;
        });
  }
}
