package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the logs of WJMSC-ALS say against the answers, and what they still wait for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsLogTest {
  @Test
  void a_treatment_answered_as_ended_but_ongoing_in_the_log_excludes_and_is_questioned() {
    AlsPatient ended =
        AlsPatients.eligible()
            .when("screening_90.history.immunomodulator", "PAST")
            .when("screening_90.history.immunomodulator_last", "2025-01-10")
            .then("E20", NOT_EXCLUDED);
    assertEquals(0, ended.findings("CHK_IMMUNOMODULATOR").size());
    AlsPatient logged = ended.when("log.medication[1].drug_class", "IMMUNO_SYSTEMIC");
    AlsPatient ongoing = logged.when("log.medication[1].ongoing", "yes").then("E20", EXCLUDED);
    assertEquals(1, ongoing.findings("CHK_IMMUNOMODULATOR").size());
    AlsPatient stopped = logged.when("log.medication[1].ongoing", "no");
    AlsPatient before =
        stopped.when("log.medication[1].stop", "2025-09-01").then("E20", NOT_EXCLUDED);
    assertEquals(0, before.findings("CHK_IMMUNOMODULATOR").size());
    AlsPatient lately = stopped.when("log.medication[1].stop", "2025-09-02").then("E20", EXCLUDED);
    assertEquals(1, lately.findings("CHK_IMMUNOMODULATOR").size());
  }

  @Test
  void each_serious_event_wants_a_report_of_its_own() {
    AlsPatient two =
        AlsPatients.eligible()
            .when("log.adverse_event[1].serious", "yes")
            .when("log.adverse_event[2].serious", "yes")
            .when("log.adverse_event[3].term", "fall")
            .when("log.serious_event[1].event_number", "1");
    assertEquals(2, two.findings("CHK_EVENT_SERIOUS").size());
    AlsPatient both = two.when("log.serious_event[2].event_number", "2");
    assertEquals(0, both.findings("CHK_EVENT_SERIOUS").size());
  }

  @Test
  void who_consented_before_the_new_version_is_asked_for_the_renewed_consent() {
    AlsPatient enrolled = AlsPatients.eligible().enrolled();
    assertEquals(0, enrolled.findings("CHK_CONSENT_NEW_VERSION").size());
    AlsPatient due = enrolled.given("consent_version_from", "2026-06-01");
    assertEquals(1, due.findings("CHK_CONSENT_NEW_VERSION").size());
    assertEquals(0, due.on("2026-05-31").findings("CHK_CONSENT_NEW_VERSION").size());
    AlsPatient renewed =
        due.when("log.consent_log[1].what", "RENEWED")
            .when("log.consent_log[1].signed", "2026-06-09T10:00");
    assertEquals(0, renewed.findings("CHK_CONSENT_NEW_VERSION").size());
    AlsPatient signed = enrolled.given("consent_version_from", "2026-03-02");
    assertEquals(0, signed.findings("CHK_CONSENT_NEW_VERSION").size());
  }
}
