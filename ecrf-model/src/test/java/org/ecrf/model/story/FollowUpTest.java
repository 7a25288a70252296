package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpTest {
  private static final String BASELINE = "baseline/mmtt/";

  private static Subject years_later() {
    return Subject.infused().on("2031-12-31");
  }

  @ParameterizedTest(name = "{0} on {1}: {2} finding")
  @CsvSource(
      textBlock =
          """
          day_1/call,         2026-03-09, 1
          day_1/call,         2026-03-10, 0
          day_1/call,         2026-03-11, 1
          day_14/call,        2026-03-20, 1
          day_14/call,        2026-03-21, 0
          day_14/call,        2026-03-25, 0
          day_14/call,        2026-03-26, 1
          month_1/follow_up,  2026-04-01, 1
          month_1/follow_up,  2026-04-02, 0
          month_1/follow_up,  2026-04-16, 0
          month_1/follow_up,  2026-04-17, 1
          month_3/follow_up,  2026-05-25, 1
          month_3/follow_up,  2026-05-26, 0
          month_3/follow_up,  2026-06-23, 0
          month_3/follow_up,  2026-06-24, 1
          month_6/follow_up,  2026-08-25, 1
          month_6/follow_up,  2026-08-26, 0
          month_6/follow_up,  2026-09-23, 0
          month_6/follow_up,  2026-09-24, 1
          month_9/follow_up,  2026-11-24, 1
          month_9/follow_up,  2026-11-25, 0
          month_9/follow_up,  2026-12-23, 0
          month_9/follow_up,  2026-12-24, 1
          month_12/follow_up, 2027-02-22, 1
          month_12/follow_up, 2027-02-23, 0
          month_12/follow_up, 2027-03-23, 0
          month_12/follow_up, 2027-03-24, 1
          year_2/follow_up,   2028-02-07, 1
          year_2/follow_up,   2028-02-08, 0
          year_2/follow_up,   2028-04-08, 0
          year_2/follow_up,   2028-04-09, 1
          year_5/follow_up,   2031-02-06, 1
          year_5/follow_up,   2031-02-07, 0
          year_5/follow_up,   2031-04-08, 0
          year_5/follow_up,   2031-04-09, 1
          """)
  void a_contact_outside_its_window_is_questioned(String form, String date, int findings) {
    Subject subject = years_later().when(form + "/visit_date", date);
    String check = form.endsWith("call") ? "CHK_CALL_WINDOW" : "CHK_WINDOW";
    assertEquals(findings, subject.findings(check).size());
  }

  @Test
  void contraception_is_asked_until_one_year_after_the_infusion() {
    Subject woman = years_later().when("sex", "F");
    Subject within = woman.when("month_12/follow_up/visit_date", "2027-03-09");
    assertTrue(!within.hides("month_12/contact/childbearing_potential"));
    Subject after = woman.when("month_12/follow_up/visit_date", "2027-03-10");
    assertTrue(after.hides("month_12/contact/childbearing_potential"));
    Subject able =
        within
            .when("month_12/contact/childbearing_potential", "yes")
            .when("month_12/contact/contraception", "VASECTOMY");
    assertEquals(0, able.findings("CHK_CONTRACEPTION_FOLLOW_UP").size());
    Subject undocumented = able.when("month_12/contact/vasectomy_documented", "no");
    assertEquals(1, undocumented.findings("CHK_CONTRACEPTION_FOLLOW_UP").size());
  }

  @Test
  void the_area_under_the_curve_needs_all_six_samples() {
    Subject subject = Subject.infused();
    String[] samples = {"0=0.2", "15=0.4", "30=0.6", "60=0.8", "90=0.7", "120=0.5"};
    for (String sample : samples) {
      String[] parts = sample.split("=");
      subject = subject.when(BASELINE + "c_peptide_" + parts[0], parts[1] + " nmol/L");
    }
    assertEquals("73.5 nmol/L × min", subject.calculated(BASELINE + "c_peptide_auc"));
    assertEquals("100 %", subject.calculated(BASELINE + "c_peptide_auc_share"));
    Subject missed = subject.when(BASELINE + "c_peptide_60", "missing ND");
    assertEquals("", missed.calculated(BASELINE + "c_peptide_auc"));
    assertEquals(
        "", subject.without(BASELINE + "c_peptide_0").calculated(BASELINE + "c_peptide_auc"));
  }

  @Test
  void insulin_is_counted_per_kilogram_and_none_is_independence() {
    String at = "month_6/follow_up/";
    Subject followed = Subject.infused().when(at + "weight", "65 kg");
    Subject treated = followed.when(at + "insulin_dose", "22 IU/day");
    assertEquals("0.34 IU/kg/day", treated.calculated(at + "insulin_per_kg"));
    assertEquals("false", treated.calculated(at + "insulin_independent"));
    assertEquals("false", treated.calculated(at + "low_insulin_need"));
    Subject free = followed.when(at + "insulin_dose", "0 IU/day");
    assertEquals("true", free.calculated(at + "insulin_independent"));
    assertEquals("", followed.calculated(at + "insulin_independent"));
  }

  @Test
  void what_a_contact_tells_belongs_in_the_logs() {
    Subject ill = Subject.infused().when("unscheduled[2]/contact/adverse_event", "yes");
    assertEquals(1, ill.findings("CHK_EVENT_NOT_LOGGED").size());
    Subject logged = ill.when("log/adverse_event[1]/term", "Fever");
    assertEquals(0, logged.findings("CHK_EVENT_NOT_LOGGED").size());
  }
}
