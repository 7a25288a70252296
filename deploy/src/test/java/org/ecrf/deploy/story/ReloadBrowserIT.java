package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A person who is in a hurry: the address bar and reload work whatever the tab showed before. */
class ReloadBrowserIT {
  @Test
  void theSamePageOpensAgainAlsoWhereTheFirstPageOfTheTabWasLeftAtOnce() {
    try (Person inspector = new Person("inspector")) {
      for (String subject : List.of("01-001", "01-002", "01-003", "01-003")) {
        inspector.open("/subjects/" + subject + "/trail");
        assertThat(inspector.page().locator("tr[data-action]").first()).isVisible();
      }
    }
  }
}
