package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.running.TestBrowser;

/** A person at a browser of their own, doing by keyboard and mouse what the screens offer. */
final class Person implements AutoCloseable {
  private static final String DEMO = "NCT05061030";

  /** How the study words the codes that the story uses. */
  private static final Map<String, String> WORDS =
      Map.of(
          "true", "Yes",
          "false", "No",
          "M", "Male",
          "1", "Part 1, open",
          "NEG", "Negative",
          "NONE", "No heart failure",
          "IOHEXOL", "Iohexol clearance",
          "SUBJECT", "Subject");

  private final BrowserContext context = TestBrowser.person();
  private final String account;
  private final String study;
  private Page page;

  Person(String account) {
    this(account, DEMO);
  }

  Person(String account, String study) {
    this.account = account;
    this.study = "/studies/" + study;
    page = TestBrowser.logIn(context, this.study + "/subjects", account);
  }

  @Override
  public void close() {
    context.close();
  }

  Page page() {
    return page;
  }

  /** At the login page, to which the platform has led; it leads back. */
  void logIn() {
    TestBrowser.logIn(page, account);
  }

  void signOut() {
    press("person");
    press("logout");
    assertThat(page.locator("#username")).isVisible();
  }

  /**
   * What is sent with these words reaches the server, and its answer is lost on the way, once.
   *
   * @return how often it was sent
   */
  AtomicInteger losesTheAnswerTo(String words) {
    AtomicInteger sent = new AtomicInteger();
    page.route(
        url -> url.contains("v-r=uidl"),
        request -> {
          String body = request.request().postData();
          boolean says = body != null && body.contains(words);
          if (says && sent.incrementAndGet() == 1) {
            request.fetch();
            request.abort();
          } else {
            request.resume();
          }
        });
    return sent;
  }

  /** The window is gone without a question, and another one opens. */
  void closeTab() {
    page.close();
    page = context.newPage();
  }

  /** The browser asks before it leaves the page; the person stays. */
  boolean isWarnedBeforeLeaving() {
    AtomicBoolean asked = new AtomicBoolean();
    page.onceDialog(
        question -> {
          asked.set(question.type().equals("beforeunload"));
          question.dismiss();
        });
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(asked::get);
    return asked.get();
  }

  /** Leaves the page by a link, although the browser asks. */
  void leaveBy(String id) {
    page.onceDialog(Dialog::accept);
    press(id);
  }

  /** Opens a page of the study. */
  void open(String path) {
    page.navigate(RunningSystem.get().url() + study + path);
  }

  void openForm(String subject, String visit, String form) {
    open("/subjects/" + subject + "?visit=" + visit + "&form=" + form);
    assertThat(page.locator("#entry")).isVisible();
  }

  void press(String id) {
    page.locator("#" + id).click();
  }

  /** Leaves the page for signing for Keycloak, gives the password there, and comes back. */
  void signs() {
    press("sign");
    page.waitForURL(url -> url.contains("/realms/ecrf/"));
    page.fill("#password", account + "-demo");
    page.click("[type=submit]");
    assertThat(page.locator("[data-signature]").first()).isVisible();
  }

  /** Writes into the text area of that id, and leaves it. */
  void write(String area, String text) {
    write(page.locator("#" + area + " textarea"), text);
  }

  /** Writes into the field of one line of that id, and leaves it. */
  void fill(String field, String text) {
    write(page.locator("#" + field + " input"), text);
  }

  Locator item(String item) {
    return page.locator("[data-item='" + item + "']");
  }

  /** Where one writes the answer to an item. */
  Locator field(String item) {
    return item(item).locator("input, textarea").first();
  }

  /** Types behind what stands there, and stays in the field. */
  void begin(String item, String text) {
    field(item).press("End");
    field(item).pressSequentially(text);
  }

  /** Answers every item of the open form, and waits for each to be saved. */
  void answer(Answers answers) {
    answers.byItem().forEach((item, value) -> answer(item, value.get("value").toString()));
  }

  void answer(String item, String value) {
    type(item, value);
    assertSaved(item);
  }

  /** A repeat that is not there yet is added. */
  private Locator row(String item) {
    Locator row = item(item);
    if (item.contains("[") && row.count() == 0) {
      press("add-" + item.substring(0, item.indexOf('[')));
    }
    return row;
  }

  /** Types or chooses, and leaves the item. */
  void type(String item, String value) {
    Locator row = row(item);
    assertThat(row).isVisible();
    if (row.locator("vaadin-radio-button").count() > 0) {
      row.locator("vaadin-radio-button")
          .filter(new Locator.FilterOptions().setHasText(exactly(WORDS.get(value))))
          .locator("input")
          .click();
    } else if (row.locator("vaadin-checkbox").count() > 0) {
      row.locator("vaadin-checkbox")
          .filter(new Locator.FilterOptions().setHasText(exactly(WORDS.get(value))))
          .locator("input")
          .check();
    } else if (row.locator("vaadin-custom-field").count() > 0) {
      month(row, value);
    } else if (row.locator("vaadin-date-picker").count() > 0) {
      String[] parts = value.split("T");
      write(row.locator("vaadin-date-picker input"), parts[0]);
      if (parts.length > 1) {
        write(row.locator("vaadin-text-field input"), parts[1]);
      }
    } else {
      write(row.locator("input, textarea").first(), value);
    }
  }

  private static Pattern exactly(String label) {
    return Pattern.compile("^\\s*" + label + "\\s*$");
  }

  private static void write(Locator field, String text) {
    field.fill(text);
    field.press("Tab");
  }

  /** A date known to the month. */
  private void month(Locator row, String value) {
    LocalDate day = LocalDate.parse(value + "-01");
    write(row.locator("vaadin-text-field input"), Integer.toString(day.getYear()));
    row.locator("vaadin-select").nth(1).click();
    String month =
        Month.of(day.getMonthValue()).getDisplayName(TextStyle.SHORT_STANDALONE, Locale.ENGLISH);
    page.locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(month))
        .click();
  }

  void assertSaved(String item) {
    assertThat(item(item)).hasAttribute("data-s", "saved");
  }

  void complete() {
    press("complete");
    assertThat(page.locator("#complete")).isHidden();
  }

  /** Keeps a picture for whoever reads the build. */
  void picture(String name) {
    TestBrowser.screenshot(page, name);
  }
}
