package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The keys of a person who has put the mouse aside. */
record Keyboard(Page page) {
  static Keyboard of(Person person) {
    return new Keyboard(person.page());
  }

  Keyboard press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Waits until the keyboard is at an item of the form. */
  Keyboard at(String item) {
    try {
      assertThat(page.locator("[data-item='" + item + "'] :focus")).hasCount(1);
    } catch (AssertionError elsewhere) {
      throw new AssertionError("The keyboard is not at " + item + " but at " + place(), elsewhere);
    }
    return this;
  }

  private String place() {
    return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 300)");
  }

  Keyboard atButton(String id) {
    assertThat(page.locator("#" + id)).isFocused();
    return this;
  }

  /** Opens the menu of the item, and chooses in it. */
  Keyboard choose(String entry) {
    page.keyboard().press("Control+,");
    Locator button = page.locator(".menu #menu-" + entry);
    assertThat(button).isVisible();
    return to(button).press("Enter");
  }

  /** By Tab until it has the focus. */
  Keyboard to(Locator target) {
    for (int i = 0; i < 30 && !isFocused(target); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(target).isFocused();
    return this;
  }

  private static boolean isFocused(Locator target) {
    return (Boolean) target.evaluate("x => x === document.activeElement");
  }
}
