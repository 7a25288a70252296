package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.model.study.StudyDefinition;
import org.junit.jupiter.api.Test;

/** What the two trials' forms tell the study beside their values. */
class ReportTest {
  private final StudyDefinition protrans = study("NCT05061030");
  private final StudyDefinition als = study("WJMSC-ALS");

  @Test
  void seriousEventsNameTheAwarenessAndTheInvestigatorsJudgement() {
    assertEquals(
        new Report.Safety(Matter.SERIOUS_EVENT, "aware", "causality", null, null, 24),
        report(protrans, "serious_event"));
    assertEquals(
        new Report.Safety(Matter.SERIOUS_EVENT, "aware", "related", null, null, 24),
        report(als, "serious_event"));
  }

  @Test
  void aPregnancyNamesWhoseItIs() {
    for (StudyDefinition study : List.of(protrans, als)) {
      assertEquals(
          new Report.Safety(Matter.PREGNANCY, "aware", null, "who", null, 24),
          report(study, "pregnancy"));
    }
  }

  @Test
  void safetyStaysOpenAfterTheDataLockAndVitalSignsDoNot() {
    for (StudyDefinition study : List.of(protrans, als)) {
      for (String form :
          List.of("serious_event[2]", "pregnancy[1]", "adverse_event", "pregnancy")) {
        assertTrue(study.staysOpen(form), form);
      }
      assertFalse(study.staysOpen("vitals"));
      assertFalse(study.staysOpen("disposition[1]"));
      assertFalse(study.staysOpen("nowhere"));
    }
    assertTrue(als.staysOpen("consent_log[1]") && protrans.staysOpen("consent_record[1]"));
  }

  @Test
  void deviationsNameTheClassesThatTheSponsorMayGive() {
    Report.Deviation deviation =
        assertInstanceOf(Report.Deviation.class, report(protrans, "deviation"));
    assertEquals(
        List.of("MINOR", "IMPORTANT", "MAJOR"),
        deviation.classes().stream().map(Choice::code).toList());
    assertEquals("corrective_action", deviation.action());
  }

  @Test
  void consentsTellWhatIsOneAndFromWhenANewOneIsDue() {
    assertEquals(
        new Report.Consent(
            "signed", "version", "what", Set.of("FIRST", "RENEWED"), "consent_version_from"),
        report(als, "consent_log"));
    assertEquals(
        List.of("consent", "consent_record"),
        protrans.reporting(Report.Consent.class).stream().map(Form::id).toList());
  }

  private static Report report(StudyDefinition study, String form) {
    return study.forms().get(form).report();
  }

  private static StudyDefinition study(String id) {
    return StudyCompiler.published(BundledStudies.yaml(id), 1).study().orElseThrow().definition();
  }
}
