package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.GrantRole;
import org.ecrf.server.access.Person;
import org.ecrf.server.access.Role;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.CloseQuery;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.ReopenQuery;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;

/** The language in which the stories are told: who does what in a running study. */
@ApplicationScoped
public class SmallTrial {
  private static final LocalDate CONSENT = LocalDate.of(2026, 2, 10);

  private final Person person;
  @Inject private PublishStudy publish;
  @Inject private AddSite addSite;
  @Inject private GrantRole grant;
  @Inject private RegisterSubject register;
  @Inject private OpenEntry open;
  @Inject private SaveEntry save;
  @Inject private CompleteEntry complete;
  @Inject private RecordScreenFailure screenFailure;
  @Inject private RaiseQuery raise;
  @Inject private AnswerQuery answer;
  @Inject private CloseQuery close;
  @Inject private ReopenQuery reopen;
  @Inject private ListQueries queries;

  @Inject
  SmallTrial(Person person) {
    this.person = person;
  }

  /** Two sites with staff, and the people who oversee both. */
  void begins(String study) {
    as("administrator", () -> publish.publish(SmallStudy.yaml(study), request()));
    for (String site : List.of("01", "02")) {
      as(
          "administrator",
          () -> {
            addSite.add(
                new AddSite.Command(study, site, "Site " + site, "Europe/Stockholm", request()));
            return true;
          });
    }
    grant(study, "coordinator", Role.COORDINATOR, "01");
    grant(study, "investigator", Role.INVESTIGATOR, "01");
    grant(study, "monitor", Role.MONITOR, "01");
    grant(study, "coordinator-02", Role.COORDINATOR, "02");
    grant(study, "monitor-02", Role.MONITOR, "02");
    grant(study, "data-manager", Role.DATA_MANAGER, null);
    grant(study, "sponsor", Role.SPONSOR, null);
    grant(study, "inspector", Role.INSPECTOR, null);
  }

  void grant(String study, String user, Role role, String site) {
    as(
        "administrator",
        () -> grant.grant(new GrantRole.Command(study, user, role, site, null, null, request())));
  }

  SubjectRef consents(String study) {
    return as(
        "coordinator",
        () -> register.register(new RegisterSubject.Command(study, "01", CONSENT, request())));
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

  void enters(SubjectRef subject, String visit, String form, Map<String, ItemValue> values) {
    as(
        "coordinator",
        () -> {
          EntryView now = open.open(subject, visit, form);
          Map<String, SaveEntry.Change> changes = new HashMap<>();
          values.forEach(
              (item, value) ->
                  changes.put(item, new SaveEntry.Change(value, now.items().get(item).version())));
          return save.save(
              new SaveEntry.Command(
                  subject, visit, form, changes, "Transcription error", request()));
        });
  }

  void completes(SubjectRef subject, String visit, String form) {
    as("coordinator", () -> complete.complete(subject, visit, form, request()));
  }

  /** The remark of a complete form is changed for this reason. */
  void amends(SubjectRef subject, String remark, String reason) {
    as(
        "coordinator",
        () -> {
          int version = open.open(subject, "first", "body").items().get("remark").version();
          Map<String, SaveEntry.Change> change =
              Map.of("remark", new SaveEntry.Change(ItemValue.of(remark), version));
          return save.save(
              new SaveEntry.Command(subject, "first", "body", change, reason, request()));
        });
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

  Page<QueryView> lists(String who, String study, QueryFilter filter, int offset, int limit) {
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

  <T> T as(String who, Callable<T> step) {
    return person.as(who, step);
  }

  static String request() {
    return UUID.randomUUID().toString();
  }
}
