package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name stands in an answer, a query and a reason: one person asks, another one lets it go. */
class RedactionBrowserIT {
  private static final String NAME = "Particular Person";
  private static final String COMMENT = "screening/judgement/comment";

  private String subject;
  private String path;
  private long query;

  @BeforeEach
  void aNameIsWrittenDown() {
    ApiClient coordinator = People.as("coordinator");
    Casebook casebook = Casebook.of(coordinator, EligibleBoy.asOf(LocalDate.now()).consent());
    subject = casebook.number();
    path = casebook.path();
    Answers comment = Answers.none().with("comment", "Her mother is " + NAME);
    casebook.save("screening", "judgement", comment);
    Map<String, String> asks = Map.of("at", COMMENT, "text", "Is " + NAME + " a patient here?");
    query =
        People.as("monitor").post(path + "/queries", asks).expect(201).json().path("id").asLong();
    coordinator
        .post("studies/NCT05061030/queries/" + query + "/answer", Map.of("text", NAME + " is not"))
        .expect(204);
    coordinator
        .post(path + "/visits/month_1/missed", Map.of("reason", "with " + NAME + " abroad"))
        .expect(200);
  }

  @Test
  void twoPeopleTakeItOutOfEverythingOnTheScreen() {
    try (Person investigator = new Person("investigator");
        Person manager = new Person("data-manager")) {
      asksForTheAnswerAndTheWords(investigator);
      asksForTheReason(investigator);
      confirms(manager);

      investigator.openForm(subject, "screening", "judgement");
      assertThat(investigator.item("comment")).hasAttribute("data-s", "redacted");
      assertThat(investigator.item("comment")).containsText("Redacted");
      assertThat(investigator.field("comment")).hasValue("");
      investigator.field("comment").click();
      Locator panel = investigator.page().locator("#panel");
      assertThat(panel).containsText("redacted");
      assertGone(investigator);
      investigator.picture("14-redacted-item");
      investigator.page().locator("#tab-history").click();
      assertThat(panel).containsText("redacted");
      assertGone(investigator);
      investigator.picture("14-redacted-history");

      investigator.open("/subjects/" + subject + "/trail");
      assertThat(investigator.page().locator("tr[data-action=redact]").first()).isVisible();
      assertGone(investigator);
      investigator.picture("14-redacted-trail");
      investigator.openForm(subject, "screening", "judgement");
      investigator.answer("comment", "Her mother came along");
    }
    assertFalse(stored().contains(NAME), "the API tells it no more");
  }

  private void asksForTheAnswerAndTheWords(Person investigator) {
    investigator.openForm(subject, "screening", "judgement");
    investigator.field("comment").click();
    Locator panel = investigator.page().locator("#panel");
    assertThat(panel).containsText("Is " + NAME + " a patient here?");
    for (String message : List.of("-1", "-2")) {
      investigator.press("redact-" + query + message);
      asks(investigator);
    }
    investigator.picture("14-redaction-of-words");
    investigator.page().locator("#tab-history").click();
    panel.locator("[id^=redact-]:visible").first().click();
    investigator.picture("14-redaction-asked");
    asks(investigator);
  }

  /** Where no form shows it, the history of the subject does. */
  private void asksForTheReason(Person investigator) {
    investigator.open("/subjects/" + subject + "/trail");
    Locator missed = investigator.page().locator("tr[data-action=visit-missed]");
    assertThat(missed).containsText("abroad");
    missed.locator("[id^=redact-]").click();
    investigator.picture("14-redaction-of-a-reason");
    asks(investigator);
  }

  private static void asks(Person person) {
    person.write("redaction-why", "A name");
    person.press("send-redaction");
    assertThat(person.page().locator("#send-redaction")).isHidden();
    assertThat(person.page().getByText("Asked.").last()).isVisible();
  }

  private void confirms(Person manager) {
    manager.open("/redactions");
    Locator mine =
        manager
            .page()
            .locator("[data-redaction]")
            .filter(new Locator.FilterOptions().setHasText(subject));
    assertThat(mine).hasCount(4);
    assertFalse(manager.page().locator("main").innerText().contains(NAME), "never shown here");
    manager.picture("14-redactions");
    for (int i = 0; i < 4; i++) {
      mine.locator("[id^=erase-]").first().click();
      manager.press("confirm");
      assertThat(mine.getByText("Erased by data-manager")).hasCount(i + 1);
    }
    manager.picture("14-redactions-done");
  }

  private static void assertGone(Person person) {
    assertThat(person.page().locator("body")).not().containsText(NAME);
  }

  /** What the API tells of the subject, also of the missed visit. */
  private String stored() {
    ApiClient inspector = People.as("inspector");
    String told =
        List.of("", "/trail?limit=100", "/entries/screening/judgement").stream()
            .map(of -> inspector.get(path + of).expect(200).json().toString())
            .reduce("", String::concat);
    assertTrue(told.contains("month_1"), told);
    return told + inspector.rows("studies/NCT05061030/queries?subject=" + subject);
  }
}
