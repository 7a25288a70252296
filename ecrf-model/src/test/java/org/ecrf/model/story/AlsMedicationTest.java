package org.ecrf.model.story;

import org.ecrf.model.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The medication log is asked for the day of the decision, whatever is entered in it later. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsMedicationTest {
  private static final String FIRST = "log.medication[1].";

  @ParameterizedTest(name = "{0} from {1}, ongoing: {2}, until {3}: {4}")
  @CsvSource(
      textBlock =
          """
          ANTICOAG_CHRONIC, 2026-06-01, yes, ,           NOT_EXCLUDED
          ANTICOAG_CHRONIC, 2026-05-05, yes, ,           EXCLUDED
          ANTICOAG_CHRONIC, 2026-04-01, no,  2026-06-20, EXCLUDED
          ANTICOAG_CHRONIC, 2026-04-01, no,  2026-05-04, NOT_EXCLUDED
          ANTICOAG_CHRONIC, ,           yes, ,           UNDETERMINED
          IMMUNO_SYSTEMIC,  2026-06-01, yes, ,           NOT_EXCLUDED
          IMMUNO_SYSTEMIC,  2026-05-05, yes, ,           EXCLUDED
          IMMUNO_SYSTEMIC,  2026-04-01, no,  2026-06-20, EXCLUDED
          IMMUNO_SYSTEMIC,  2026-04-01, no,  2026-04-10, EXCLUDED
          IMMUNO_SYSTEMIC,  2025-04-01, no,  2025-08,    NOT_EXCLUDED
          IMMUNO_SYSTEMIC,  ,           no,  2026-04-10, EXCLUDED
          IMMUNO_SYSTEMIC,  ,           yes, ,           UNDETERMINED
          """)
  void for_the_enrolment_on_its_day(
      String kind, @Nullable String start, String ongoing, @Nullable String stop, Verdict verdict) {
    logged(AlsPatients.eligible(), kind, start, ongoing, stop)
        .when("screening_30.eligibility.enrolment_date", "2026-05-05")
        .then(kind.startsWith("ANTICOAG") ? "E25" : "E20", verdict);
  }

  @ParameterizedTest(name = "{0} from {1}, ongoing: {2}, until {3}: {4}")
  @CsvSource(
      textBlock =
          """
          ANTICOAG_CHRONIC, 2026-06-02, yes, ,           NOT_EXCLUDED
          ANTICOAG_CHRONIC, 2026-05-01, no,  2026-06-20, EXCLUDED
          ANTICOAG_CHRONIC, 2026-05-01, no,  2026-05-31, NOT_EXCLUDED
          ANTICOAG_CHRONIC, ,           yes, ,           UNDETERMINED
          IMMUNO_SYSTEMIC,  2026-06-02, yes, ,           NOT_EXCLUDED
          IMMUNO_SYSTEMIC,  2026-05-01, no,  2026-06-20, EXCLUDED
          IMMUNO_SYSTEMIC,  2026-05-01, no,  2026-05-20, EXCLUDED
          IMMUNO_SYSTEMIC,  2025-05-01, no,  2025-08,    NOT_EXCLUDED
          IMMUNO_SYSTEMIC,  ,           yes, ,           UNDETERMINED
          """)
  void for_a_dose_on_the_day_of_its_visit(
      String kind, @Nullable String start, String ongoing, @Nullable String stop, Verdict verdict) {
    logged(AlsPatients.eligible().enrolled(), kind, start, ongoing, stop)
        .when("imp_1.contact.visit_date", "2026-06-01")
        .when("imp_1.time_out.anticoagulation", "NONE")
        .when("imp_1.time_out.immunomodulator_new", "no")
        .then(kind.startsWith("ANTICOAG") ? "D02" : "D05", "imp_1", verdict);
  }

  private static AlsPatient logged(
      AlsPatient patient,
      String kind,
      @Nullable String start,
      String ongoing,
      @Nullable String stop) {
    AlsPatient begun = patient.when(FIRST + "drug_class", kind).when(FIRST + "ongoing", ongoing);
    AlsPatient since = start == null ? begun : begun.when(FIRST + "start", start);
    return stop == null ? since : since.when(FIRST + "stop", stop);
  }
}
