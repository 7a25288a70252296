package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a use case could forget about a lock, the tables refuse to the application's own user. */
@ExtendWith(ArquillianExtension.class)
class LockedTablesIT {
  private static final String PRIVILEGE = "42501";

  /** Each is within the rights of the application's user; %s is the subject's id. */
  private static final List<String> CHANGES =
      List.of(
          "update entry set version = version + 1 where subject_id = %s",
          "update entry set state = 'IN_PROGRESS' where subject_id = %s",
          "update entry set data = '{}' where subject_id = %s",
          "insert into entry (subject_id, visit, form, study_version, state, data, version)"
              + " values (%s, 'last', 'body', 1, 'IN_PROGRESS', '{}', 1)",
          "update subject set state = 'ENROLLED', left_on = null where id = %s",
          "insert into verification_mark (subject_id, visit, form, item, kind, marked_by,"
              + " marked_role, marked_at) values (%s, 'first', 'body', 'weight', 'SOURCE', 'm',"
              + " 'MONITOR', now())",
          "insert into signature (id, study, subject_id, subject, site, kind, state, who,"
              + " printed_name, role, at, zone, authenticated_at, meaning, language, definition,"
              + " digest) values (nextval('signature_id'), 'x', %s, '1', '01', 'CASEBOOK', 'SIGNED',"
              + " 'i', 'I', 'INVESTIGATOR', now(), 'UTC', now(), 'm', 'en', 1, repeat('0', 64))",
          "insert into safety_alert (id, study, subject_id, subject, site, visit, form, matter, state,"
              + " raised_at, open_until, version) values (nextval('safety_alert_id'), 'x', %s, '1',"
              + " '01', 'log', 'event[1]', 'PREGNANCY', 'WAITING', now(), now(), 0)",
          "insert into deviation (id, study, subject_id, visit, form, class, note, state, decided_by,"
              + " decided_role, decided_at, version) values (nextval('deviation_id'), 'x', %s, 'log',"
              + " 'slip[1]', 'MINOR', '', 'CLASSED', 's', 'SPONSOR', now(), 0)",
          "update subject set doses = '[\"first\"]' where id = %s");

  @Inject SmallTrial trial;
  @Inject Database database;
  @Inject LockSubject lock;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(LockedTablesIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void whatSqlMayDoToAnOpenSubjectItMayNotToALockedOne() {
    SubjectRef open = trial.readyToLock(study, "70");
    SubjectRef locked = trial.readyToLock(study, "71");
    trial.as("data-manager", () -> lock.lock(locked, SmallTrial.request()));
    List<String> before = rows(locked);
    for (String change : CHANGES) {
      assertEquals(Optional.empty(), database.refusal(change.formatted(id(open))), change);
      assertEquals(Optional.of(PRIVILEGE), database.refusal(change.formatted(id(locked))), change);
    }
    assertEquals(before, rows(locked));
  }

  @Test
  void nothingIsDeletedLockedOrNot() {
    SubjectRef open = trial.readyToLock(study, "70");
    for (String table : List.of("entry where subject_id", "subject where id")) {
      assertEquals(
          Optional.of(PRIVILEGE),
          database.refusal("delete from %s = %s".formatted(table, id(open))),
          table);
    }
  }

  /** The subject and its entries, as they stand. */
  private List<String> rows(SubjectRef subject) {
    return database.column(
        """
        select s::text from subject s where id = %1$s
        union all
        select e::text from entry e where subject_id = %1$s
        """
            .formatted(id(subject)));
  }

  private static String id(SubjectRef subject) {
    return "(select id from subject where study = '%s' and number = '%s')"
        .formatted(subject.study(), subject.number());
  }
}
