package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MedicationTest {
  private static final String FIRST = "log/medication[1]/";

  private static Subject takes(Subject subject, String from, String until) {
    Subject started =
        subject
            .when(FIRST + "immunosuppressive", "yes")
            .when(FIRST + "disturbs_glucose", "yes")
            .when(FIRST + "start", from);
    return until.isEmpty()
        ? started.when(FIRST + "ongoing", "yes")
        : started.when(FIRST + "ongoing", "no").when(FIRST + "stop", until);
  }

  @Test
  void what_the_log_documents_decides_against_the_answer_and_opens_a_query() {
    Subject steroid = takes(Subject.eligible(), "2026-02-01", "");
    steroid.then("E07", EXCLUDED).then("E11", EXCLUDED);
    assertEquals(
        "The answer is no, but the medication log holds a systemic immunosuppression; the log decides.",
        steroid.finding("CHK_IMMUNOSUPPRESSION_LOGGED"));
    assertEquals(1, steroid.findings("CHK_GLUCOSE_MEDICATION_LOGGED").size());
    Subject agreed = steroid.when("immunosuppression", "yes").then("E07", EXCLUDED);
    assertEquals(0, agreed.findings("CHK_IMMUNOSUPPRESSION_LOGGED").size());
  }

  @Test
  void only_what_is_taken_on_the_day_of_enrolment_excludes() {
    takes(Subject.eligible(), "2026-02-01", "2026-03-05").then("E07", EXCLUDED);
    takes(Subject.eligible(), "2026-02-01", "2026-03-04").then("E07", NOT_EXCLUDED);
    takes(Subject.eligible(), "2026-03-05", "").then("E07", EXCLUDED);
    takes(Subject.eligible(), "2026-03-06", "").then("E07", NOT_EXCLUDED);
    takes(Subject.eligible(), "2026-02", "2026-03").then("E07", UNDETERMINED);
  }

  @Test
  void what_goes_on_excludes_also_where_nobody_knows_since_when() {
    Subject begun = takes(Subject.eligible(), "missing UNK", "");
    begun.then("E07", EXCLUDED).then("E11", EXCLUDED);
    begun.without(FIRST + "start").then("E07", EXCLUDED).then("E11", EXCLUDED);
    begun.when(FIRST + "start", "2026-03").then("E07", UNDETERMINED).then("E11", UNDETERMINED);
    assertEquals(1, begun.findings("CHK_IMMUNOSUPPRESSION_LOGGED").size());
    Subject today = takes(Subject.infused(), "missing UNK", "");
    today.then("D05", EXCLUDED).then("D06", EXCLUDED);
  }

  @Test
  void what_was_begun_later_stops_the_dose() {
    Subject later = takes(Subject.infused(), "2026-03-08", "");
    later.then("E07", NOT_EXCLUDED).then("D05", EXCLUDED).then("D06", EXCLUDED);
    takes(Subject.infused(), "2026-03-06", "2026-03-08").then("D05", NOT_EXCLUDED);
    takes(Subject.infused(), "2026-03-10", "").then("D05", NOT_EXCLUDED);
  }

  @Test
  void a_medicine_without_its_mark_leaves_the_verdict_open() {
    Subject named = Subject.eligible().when(FIRST + "name", "Prednisolone");
    named.then("E07", UNDETERMINED).then("E11", UNDETERMINED);
    named.when(FIRST + "immunosuppressive", "no").then("E07", NOT_EXCLUDED);
  }
}
