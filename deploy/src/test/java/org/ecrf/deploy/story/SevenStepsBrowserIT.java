package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The seven steps of a trial, done by people in a browser; pictures in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SevenStepsBrowserIT {
  private static final String WRITABLE =
      "#entry :is(vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-date-picker,"
          + " vaadin-radio-group):not([readonly]):visible";
  private static final Pattern NUMBER = Pattern.compile("subjects/(01-\\d{3})");

  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now(ZoneId.of("Europe/Stockholm")));
  private String subject = "";

  @Test
  @Order(1)
  void theCoordinatorRegistersASubjectAndFillsTheScreeningForms() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.picture("1-subjects");
      coordinator.press("add-subject");
      coordinator.fill("consent-date", boy.consent().toString());
      coordinator.picture("1-register");
      coordinator.press("register");
      coordinator.page().waitForURL(NUMBER);
      Matcher number = NUMBER.matcher(coordinator.page().url());
      assertTrue(number.find(), coordinator.page().url());
      subject = number.group(1);
      boy.screening()
          .forEach(
              (form, answers) -> {
                if (!form.equals("vitals")) {
                  coordinator.openForm(subject, "screening", form);
                  coordinator.answer(answers);
                  coordinator.complete();
                }
              });
      coordinator.picture("1-screening");
    }
  }

  @Test
  @Order(2)
  void aWeightAbove100KilogramsIsToldAtOnceAndQueriedUntilItIsCorrected() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "vitals");
      coordinator.answer(EligibleBoy.vitals("100.1"));
      Locator weight = coordinator.item("weight");
      assertThat(weight).containsText("E01");
      assertThat(weight).containsText("100.1 kg");
      coordinator.picture("2-finding");
      coordinator.complete();
      coordinator.open("/queries");
      Locator question =
          coordinator.page().locator("main").getByText(subject, new Locator.GetByTextOptions());
      assertThat(question.first()).isVisible();
      coordinator.picture("2-system-query");

      coordinator.openForm(subject, "screening", "vitals");
      coordinator.type("weight", "64.2");
      Page page = coordinator.page();
      assertThat(page.locator("#save-change")).isVisible();
      coordinator.picture("2-reason");
      page.locator("#reason vaadin-radio-button input").first().click();
      page.locator("#save-change").click();
      coordinator.assertSaved("weight");
      assertThat(weight).hasAttribute("data-problem", "false");

      coordinator.open("/subjects/" + subject + "/trail");
      Locator trail = page.locator("main");
      assertThat(trail).containsText("100.1");
      assertThat(trail).containsText("64.2");
      assertThat(trail).containsText("Transcription error");
      assertThat(trail).containsText("coordinator");
      coordinator.picture("2-trail");
    }
  }

  @Test
  @Order(3)
  void theInvestigatorSeesTheVerdictsAndEnrols() {
    try (Person investigator = new Person("investigator")) {
      investigator.open("/subjects/" + subject + "/eligibility");
      Locator page = investigator.page().locator("main");
      assertThat(page).containsText("I05");
      assertThat(page).containsText("0.41 nmol/L");
      investigator.picture("3-eligibility");
      investigator.press("enrol");
      investigator.page().locator("#agreed input").check();
      investigator.picture("3-enrol-sign");
      investigator.signs();
      assertThat(investigator.page().locator("[data-signature]"))
          .containsText("is eligible, and enrol this subject");
      investigator.picture("3-enrol-signed");
      investigator.open("/subjects/" + subject + "/eligibility");
      assertThat(investigator.page().locator("#withdraw")).isVisible();
      investigator.picture("3-enrolled");
    }
  }

  @Test
  @Order(4)
  void theInfusionIsAuthorisedAndRecordedAndMonth3Follows() {
    try (Person coordinator = new Person("coordinator");
        Person investigator = new Person("investigator")) {
      coordinator.openForm(subject, "infusion", "infusion");
      coordinator.answer("visit_date", boy.infusionDay().toString());
      coordinator.answer("weight", "100.1");
      assertThat(coordinator.item("weight")).containsText("D01");
      assertThat(coordinator.item("planned_dose").locator("input")).hasValue("");
      coordinator.picture("4-dose-not-authorised");
      coordinator.answer("weight", "49.9");
      assertThat(coordinator.item("planned_dose").locator("input")).hasValue("100");
      coordinator.answer("weight", "63.8");
      assertThat(coordinator.item("planned_dose").locator("input")).hasValue("200");
      Map<String, Map<String, Object>> today = new LinkedHashMap<>(boy.beforeInfusion().byItem());
      today.remove("visit_date");
      today.remove("weight");
      coordinator.answer(new Answers(today));

      investigator.open("/subjects/" + subject + "/eligibility?decision=dose");
      investigator.press("authorise-dose");
      investigator.page().locator("#agreed input").check();
      investigator.picture("4-dose-sign");
      investigator.signs();
      investigator.open("/subjects/" + subject + "/eligibility?decision=dose");
      assertThat(investigator.page().locator("#authorise-dose")).isHidden();
      investigator.picture("4-dose-authorised");

      coordinator.openForm(subject, "infusion", "infusion");
      Map<String, Map<String, Object>> rest = new LinkedHashMap<>(boy.infusion().byItem());
      rest.keySet().removeAll(boy.beforeInfusion().byItem().keySet());
      coordinator.answer(new Answers(rest));
      assertThat(coordinator.item("minutes").locator("input")).hasValue("30");
      coordinator.answer("stop", boy.infusionDay() + "T10:41");
      assertThat(coordinator.item("stop")).containsText("CHK_DURATION");
      coordinator.picture("4-duration");
      coordinator.answer("stop", boy.infusionDay() + "T10:40");
      assertThat(coordinator.item("stop")).hasAttribute("data-problem", "false");
      coordinator.complete();
      coordinator.picture("4-infusion");

      try (Person pharmacist = new Person("pharmacist")) {
        pharmacist.openForm(subject, "infusion", "product");
        pharmacist.answer(boy.product());
        pharmacist.complete();
      }
      coordinator.openForm(subject, "month_3", "follow_up");
      assertThat(coordinator.page().locator(WRITABLE)).not().hasCount(0);
      coordinator.answer(boy.followUp());
      coordinator.complete();
      coordinator.picture("4-month-3");
      boy.otherForms()
          .forEach(
              (at, answers) -> {
                coordinator.openForm(subject, at.split("/")[0], at.split("/")[1]);
                coordinator.answer(answers);
                coordinator.complete();
              });
    }
  }

  @Test
  @Order(5)
  void theMonitorAsksTheCoordinatorAnswersTheMonitorCloses() {
    try (Person monitor = new Person("monitor");
        Person coordinator = new Person("coordinator")) {
      monitor.open("/subjects/" + subject + "?visit=month_3&form=follow_up&item=insulin_dose");
      monitor.press("raise-query");
      monitor.write("query-text", "Compare with the diary, please.");
      monitor.press("send-query");
      assertThat(monitor.page().locator("#panel")).containsText("Compare with the diary");
      monitor.picture("5-query");

      coordinator.open("/subjects/" + subject + "?visit=month_3&form=follow_up&item=insulin_dose");
      coordinator.write("answer", "The diary says 22.");
      coordinator.press("send");
      assertThat(coordinator.page().locator("#panel")).containsText("The diary says 22.");
      coordinator.picture("5-answer");

      monitor.open("/subjects/" + subject + "?visit=month_3&form=follow_up&item=insulin_dose");
      monitor.press("close-query");
      assertThat(monitor.page().locator("#close-query")).isHidden();
      monitor.picture("5-closed");
    }
  }

  @Test
  @Order(6)
  void theDataManagerLocksAndTheFormIsReadOnly() {
    try (Person dataManager = new Person("data-manager");
        Person coordinator = new Person("coordinator")) {
      Casebook.verify(Casebook.STUDY, subject);
      dataManager.open("/subjects/" + subject + "/lock");
      dataManager.picture("6-ready");
      dataManager.press("lock");
      dataManager.press("confirm");
      assertThat(dataManager.page().locator("#locked")).isVisible();
      dataManager.picture("6-locked");
      coordinator.openForm(subject, "month_3", "follow_up");
      assertThat(coordinator.page().locator("#read-only")).isVisible();
      assertThat(coordinator.page().locator("#complete")).isHidden();
      assertThat(coordinator.page().locator(WRITABLE)).hasCount(0);
      coordinator.picture("6-read-only");
    }
  }

  @Test
  @Order(7)
  void theSponsorExportsTheLockedDataset(@TempDir Path downloads) throws IOException {
    try (Person sponsor = new Person("sponsor")) {
      assertThat(sponsor.page().locator("#add-subject")).isHidden();
      sponsor.openForm(subject, "screening", "demography");
      assertThat(sponsor.page().locator("#read-only")).isVisible();
      String born = boy.consent().minusYears(15).minusDays(40).toString();
      assertThat(sponsor.item("birth_date")).not().containsText(born);

      sponsor.open("/lock");
      assertThat(sponsor.page().locator("#export")).isVisible();
      int before = sponsor.page().locator("[data-file$='.odm.xml']").count();
      sponsor.press("export");
      assertThat(sponsor.page().locator("[data-file$='.odm.xml']")).hasCount(before + 1);
      sponsor.picture("7-export");
      Dataset dataset = Dataset.downloaded(sponsor, downloads);
      dataset.assertDigests();
      dataset.assertOdmIsValid();
      assertTrue(dataset.odm().contains("SubjectKey=\"" + subject + "\""), "the subject is in it");
    }
  }
}
