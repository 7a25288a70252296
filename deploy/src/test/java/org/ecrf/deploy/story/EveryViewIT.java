package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.running.TestBrowser;
import org.ecrf.deploy.story.ViewTable.Place;
import org.ecrf.deploy.story.ViewTable.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each view as each role, at the own site, at another and in another study: whom the roles table
 * lets open it sees it, everybody else sees that it is not for them.
 */
@Tag("long")
class EveryViewIT {
  /** Goes there as a link of the page does, and marks what stands there now. */
  private static final String GO =
      """
      address => {
        document.querySelectorAll('main > *, main > * > *').forEach(e => e.dataset.seen = '');
        const link = document.createElement('a');
        link.href = address;
        link.setAttribute('router-link', '');
        document.body.append(link);
        link.click();
        link.remove();
      }
      """;

  /** A page whose screens have not begun is at rest too, but nowhere yet. */
  private static final String THERE =
      """
      () => {
        const main = document.querySelector('main');
        const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
        const idle = clients.length > 0 && clients.every(client => !client.isActive || !client.isActive());
        return idle && main && main.children.length > 0 && !main.querySelector(':scope > * > [data-seen]')
          && !main.matches('.plain:has(> [data-seen])');
      }
      """;

  private static final String REFUSED = "() => document.querySelector('main.plain') !== null";

  private final List<String> wrong = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coordinator",
        "investigator",
        "principal-investigator",
        "pharmacist",
        "monitor-02",
        "medical-reviewer",
        "data-manager",
        "sponsor",
        "inspector",
        "administrator"
      })
  void opensForWhomItIs(String account) throws IOException {
    JsonNode me = People.as(account).get("me").expect(200).json();
    try (BrowserContext person = TestBrowser.person()) {
      // the start page leads on to another, from where a link to that one leads nowhere: it is last
      Page page = TestBrowser.logIn(person, "/trail", account);
      page.waitForFunction(THERE);
      List<Place> places =
          List.of(place("NCT05061030", "01"), place("NCT05061030", "02"), place("WJMSC-ALS", "01"));
      for (Place place : places) {
        for (View view : ViewTable.views().stream().filter(View::isOfStudy).toList()) {
          look(page, account, view, place, ViewTable.may(me, view, place));
        }
      }
      for (View view : ViewTable.views().stream().filter(v -> !v.isOfStudy()).toList()) {
        look(page, account, view, places.getFirst(), ViewTable.may(me, view, places.getFirst()));
      }
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  private void look(Page page, String account, View view, Place place, boolean may) {
    page.evaluate(GO, RunningSystem.get().url() + view.at(place));
    try {
      page.waitForFunction(THERE);
    } catch (TimeoutError nothing) {
      wrong.add("%s, as %s: nothing came".formatted(view.at(place), account));
      return;
    }
    boolean refused = (boolean) page.evaluate(REFUSED);
    if (refused == may) {
      wrong.add(
          "%s, %s, as %s %s it: %s"
              .formatted(
                  view.name(),
                  view.at(place),
                  account,
                  may ? "may open" : "must not open",
                  page.locator("main").first().innerText().lines().findFirst().orElse("")));
    }
  }

  private static Place place(String study, String site) {
    String subject =
        People.as("data-manager")
            .rows("studies/" + study + "/subjects?limit=1&site=" + site)
            .path(0)
            .path("number")
            .asText();
    return new Place(study, site, subject);
  }
}
