package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.running.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page, in each language and in light and dark, on a telephone and on a small laptop;
 * pictures in target/screenshots. Nothing fails, nothing is read by scrolling sideways, and no
 * words of another language stand on the screen.
 */
@Tag("long")
class EveryPageIT {
  private static final String STUDY = "/studies/NCT05061030";
  private static final String SUBJECT = STUDY + "/subjects/01-002";

  /** What is read on the screen, without what is marked as another language. */
  private static final String SEEN =
      """
      () => {
        const language = document.documentElement.lang, seen = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const at = walk.currentNode.parentElement;
          if (at.closest('[lang]').lang === language && at.checkVisibility()) {
            seen.push(walk.currentNode.textContent.trim());
          }
        }
        for (const at of document.querySelectorAll('[aria-label],[title],[placeholder]')) {
          if (at.closest('[lang]').lang === language) {
            seen.push(...['aria-label', 'title', 'placeholder'].map(a => at.getAttribute(a) ?? ''));
          }
        }
        return seen;
      }
      """;

  /** What is wider than the screen and can't be seen whole. */
  private static final String TOO_WIDE =
      """
      () => [document.documentElement, document.querySelector('main')]
        .filter(e => e.scrollWidth > e.clientWidth + 1)
        .map(e => e.tagName + ' ' + e.scrollWidth + ' > ' + e.clientWidth)
      """;

  private final List<String> wrong = new ArrayList<>();

  /**
   * @param path of the page
   * @param shows what is there once the page is
   */
  private record Place(String name, String path, String shows) {}

  private static List<Place> places(String account) {
    return switch (account) {
      case "coordinator" ->
          List.of(
              new Place("home", "/", "h1"),
              new Place("subjects", STUDY + "/subjects", "#add-subject"),
              new Place("casebook", SUBJECT + "?visit=screening&form=vitals", "#entry"),
              new Place("laboratory", SUBJECT + "?visit=screening&form=laboratory", "#entry"),
              new Place("infusion", SUBJECT + "?visit=infusion&form=infusion", "#entry"),
              new Place("past", SUBJECT + "?at=" + Instant.now(), "#past"),
              new Place("mistakes", SUBJECT + "/mistakes", "h1"),
              new Place("nowhere", STUDY + "/nowhere", "h1"));
      case "investigator" ->
          List.of(
              new Place("eligibility", SUBJECT + "/eligibility", "#trace"),
              new Place("dose", SUBJECT + "/eligibility?decision=dose", "#trace"),
              new Place("to-sign", STUDY + "/signatures", "h1"),
              new Place("signatures", SUBJECT + "/signatures", "#sign-casebook"),
              new Place("sign", SUBJECT + "/sign?visit=screening", "#sign"));
      case "data-manager" ->
          List.of(
              new Place("queries", STUDY + "/queries", "tr[data-query]"),
              new Place("verification", STUDY + "/verification", "[data-form]"),
              new Place("redactions", STUDY + "/redactions", "h1"),
              new Place("subject-lock", SUBJECT + "/lock", "#lock"));
      case "sponsor" -> List.of(new Place("lock", STUDY + "/lock", "#export"));
      case "inspector" ->
          List.of(
              new Place("subject-trail", SUBJECT + "/trail", "tr[data-action]"),
              new Place("trail", STUDY + "/trail", "tr[data-action]"),
              new Place("security", "/trail", "tr[data-action]"));
      default ->
          List.of(
              new Place("team", STUDY + "/team", "tr[data-grant]"),
              new Place("site", STUDY + "/team/sites/01", "tr[data-item]"),
              new Place("access", STUDY + "/team/access", "tr[data-user]"));
    };
  }

  @ParameterizedTest
  @CsvSource({"en, light", "en, dark", "sv, light", "sv, dark"})
  void everyPageOpensAndFits(String language, String colours) {
    for (String account :
        List.of(
            "coordinator",
            "investigator",
            "data-manager",
            "sponsor",
            "inspector",
            "administrator")) {
      look(account, language, colours);
    }
    assertEquals(List.of(), wrong);
  }

  private void look(String account, String language, String colours) {
    try (BrowserContext person = TestBrowser.person()) {
      String base = RunningSystem.get().url() + "/";
      person.addCookies(List.of(new Cookie("ecrf-view", language + "." + colours).setUrl(base)));
      Page page = TestBrowser.logIn(person, "/", account);
      page.onPageError(error -> wrong.add(account + ": " + error));
      for (Place place : places(account)) {
        page.setViewportSize(390, 844);
        open(page, place);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Locator dark = page.locator("html[theme~=dark]");
        assertThat(dark).hasCount(colours.equals("dark") ? 1 : 0);
        String name = "page-" + place.name() + "-" + language + "-" + colours;
        TestBrowser.screenshot(page, name + "-390");
        examine(page, name, language);
        page.setViewportSize(1280, 800);
        TestBrowser.screenshot(page, name + "-1280");
      }
    }
  }

  private static void open(Page page, Place place) {
    page.navigate(RunningSystem.get().url() + place.path());
    assertThat(page.locator(place.shows()).first()).isVisible();
    assertThat(page.locator("#defect")).hasCount(0);
  }

  @SuppressWarnings("unchecked")
  private void examine(Page page, String name, String language) {
    for (String wide : (List<String>) page.evaluate(TOO_WIDE)) {
      wrong.add(name + ": " + wide);
    }
    ScreenWords own = ScreenWords.in(language);
    ScreenWords other = ScreenWords.in(language.equals("en") ? "sv" : "en");
    Set<String> strangers = other.strangersAmong((List<String>) page.evaluate(SEEN), own);
    if (!strangers.isEmpty()) {
      wrong.add(name + ": " + strangers);
    }
  }
}
