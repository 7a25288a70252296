package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With the network cut, a tab closed, two people at once: what was shown as saved is there
 * afterwards, and nobody's work goes silently.
 */
class KeptBrowserIT {
  private String subject = "";

  @BeforeEach
  void aSubjectIsRegistered() {
    subject =
        Casebook.of(People.as("coordinator"), EligibleBoy.asOf(LocalDate.now()).consent()).number();
  }

  @Test
  void withTheNetworkCutTheFieldKeepsItsTextAndSavesWhenItIsBack() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      coordinator.page().context().setOffline(true);
      coordinator.type("weight", "65.0");
      coordinator.type("height", "171");
      Locator weight = coordinator.item("weight");
      assertThat(weight).hasAttribute("data-s", "failed");
      assertThat(weight).containsText("Not saved");
      assertThat(coordinator.page().locator("#savebar")).containsText("2 not saved, trying again");
      assertThat(coordinator.field("weight")).hasValue("65.0");
      coordinator.picture("11-no-connection");
      assertTrue(coordinator.isWarnedBeforeLeaving(), "warned before the page is left");
      assertNothingIsKeptInTheBrowser(coordinator);

      coordinator.page().context().setOffline(false);
      coordinator.assertSaved("weight");
      coordinator.assertSaved("height");
      assertThat(coordinator.page().locator("#savebar")).containsText("All changes saved");
      assertEquals(List.of("65.0", "64.2"), history("weight"));
      assertEquals(List.of("171"), history("height"));
    }
  }

  /** The server has saved it, and the browser cannot know. */
  @Test
  void aSaveWhoseAnswerIsLostIsSentAgainAndDoneOnce() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      AtomicInteger sent = coordinator.losesTheAnswerTo("65.0");
      coordinator.type("weight", "65.0");
      coordinator.assertSaved("weight");
      assertTrue(sent.get() > 1, "sent again");
      coordinator.page().unrouteAll();
      assertEquals(List.of("65.0", "64.2"), history("weight"));
      coordinator.answer("weight", "66.0");
      assertEquals(List.of("66.0", "65.0", "64.2"), history("weight"));
    }
  }

  @Test
  void aLongTextIsSavedInEachPauseAndATabThatIsClosedKeepsIt() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "judgement");
      coordinator.begin("comment", "Walks two steps, ");
      assertThat(coordinator.item("comment")).containsText("Not saved yet");
      coordinator.assertSaved("comment");
      coordinator.begin("comment", "then rests.");
      coordinator.assertSaved("comment");
      assertThat(coordinator.field("comment")).hasValue("Walks two steps, then rests.");
      coordinator.closeTab();

      coordinator.openForm(subject, "screening", "judgement");
      assertThat(coordinator.field("comment")).hasValue("Walks two steps, then rests.");
    }
  }

  @Test
  void theSecondSaverOfAnItemIsToldAndChooses() {
    try (Person coordinator = atTheForm();
        Person investigator = new Person("investigator")) {
      investigator.openForm(subject, "screening", "vitals");
      coordinator.answer("weight", "64.2");
      investigator.type("weight", "65.0");
      Locator row = investigator.item("weight");
      assertThat(row).hasAttribute("data-s", "conflict");
      assertThat(row).containsText("64.2 kg");
      assertThat(row).containsText("coordinator");
      assertThat(row).containsText("65.0 kg");
      investigator.picture("11-conflict");
      row.locator(".keep-theirs").click();
      investigator.assertSaved("weight");
      assertThat(investigator.field("weight")).hasValue("64.2");

      investigator.answer("weight", "66.0");
      coordinator.type("weight", "67.0");
      coordinator.item("weight").locator(".take-own").click();
      coordinator.assertSaved("weight");
      assertEquals(List.of("67.0", "66.0", "64.2"), history("weight"));
    }
  }

  @Test
  void whatWasSavedWhileThePersonWasChoosingIsAnotherChoice() {
    try (Person coordinator = atTheForm();
        Person investigator = new Person("investigator")) {
      investigator.openForm(subject, "screening", "vitals");
      coordinator.answer("weight", "64.2");
      investigator.type("weight", "65.0");
      Locator row = investigator.item("weight");
      assertThat(row).containsText("64.2 kg");
      investigator.answer("height", "170");
      assertThat(row).containsText("64.2 kg");
      coordinator.answer("weight", "63.0");
      investigator.press("complete");
      assertThat(investigator.page().locator("#complete-unsaved")).isVisible();
      row.locator(".take-own").click();
      assertThat(row).containsText("63.0 kg");
      assertEquals(List.of("63.0", "64.2"), history("weight"));
      row.locator(".take-own").click();
      investigator.assertSaved("weight");
      assertEquals(List.of("65.0", "63.0", "64.2"), history("weight"));
    }
  }

  @Test
  void onACompleteFormTheChosenValueIsSavedWithItsReason() {
    Casebook casebook = new Casebook(People.as("coordinator"), subject);
    casebook.complete("screening", "vitals", EligibleBoy.vitals("64.2"));
    try (Person investigator = new Person("investigator")) {
      investigator.openForm(subject, "screening", "vitals");
      casebook.change("screening", "vitals", "weight", "65.0", "kg", 1, "Read again");
      investigator.type("weight", "66.0");
      investigator.page().locator("#reason vaadin-radio-button input").first().click();
      investigator.press("save-change");
      investigator.item("weight").locator(".take-own").click();
      investigator.assertSaved("weight");
      assertEquals(List.of("66.0", "65.0", "64.2"), history("weight"));
    }
  }

  @Test
  void differentItemsOfOneFormMergeWithoutAWord() {
    try (Person coordinator = atTheForm();
        Person investigator = new Person("investigator")) {
      investigator.openForm(subject, "screening", "vitals");
      investigator.answer("height", "171");
      coordinator.answer("weight", "64.2");
      assertThat(coordinator.field("height")).hasValue("171");
      coordinator.assertSaved("height");
      coordinator.answer("height", "172");
      assertEquals(List.of("172", "171"), history("height"));
    }
  }

  private Person atTheForm() {
    Person coordinator = new Person("coordinator");
    coordinator.openForm(subject, "screening", "vitals");
    return coordinator;
  }

  private static void assertNothingIsKeptInTheBrowser(Person person) {
    String kept =
        person
            .page()
            .evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
            .toString();
    assertFalse(kept.contains("65.0"), kept);
    assertThat(
            person
                .page()
                .locator(
                    "#entry :is(input, textarea):not([autocomplete=off], [readonly], [type=radio], [type=checkbox])"))
        .hasCount(0);
  }

  /** What the trail has for an item of the vitals, newest first. */
  private List<String> history(String item) {
    String path = "screening/vitals/" + item;
    String trail =
        "studies/%s/subjects/%s/trail?visit=screening&form=vitals&item=%s"
            .formatted(Casebook.STUDY, subject, item);
    List<String> values = new ArrayList<>();
    for (JsonNode act : People.as("inspector").rows(trail)) {
      for (JsonNode change : act.path("changes")) {
        if (change.path("path").asText().equals(path)) {
          values.add(change.path("to").path("value").asText());
        }
      }
    }
    return values;
  }
}
