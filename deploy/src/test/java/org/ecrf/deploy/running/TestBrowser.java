package org.ecrf.deploy.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chromium of the Linux distribution, driven by Playwright; one browser for all tests of a run. */
public final class TestBrowser {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** No sandbox, since tests run as root too; nothing that calls home. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("ecrf.target", "target"), "screenshots");
  private static @Nullable TestBrowser only;

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium())
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  static synchronized void closeIfOpen() {
    if (only != null) {
      only.playwright.close();
      only = null;
    }
  }

  private static synchronized TestBrowser get() {
    if (only == null) {
      only = new TestBrowser();
    }
    return only;
  }

  /** A person at a screen of their own: nobody else's cookies. */
  public static BrowserContext person() {
    BrowserContext context =
        get()
            .browser
            .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en"));
    context.setDefaultTimeout(20_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    return context;
  }

  /** Opens a page of the platform and logs in at Keycloak as a demo account. */
  public static Page logIn(BrowserContext person, String path, String account) {
    Page page = person.newPage();
    page.navigate(RunningSystem.get().url() + path);
    logIn(page, account);
    return page;
  }

  /** At Keycloak's page, to which the platform has led. */
  public static void logIn(Page page, String account) {
    page.fill("#username", account);
    page.fill("#password", account + "-demo");
    page.click("[type=submit]");
    page.waitForURL(url -> url.startsWith(RunningSystem.get().url()));
  }

  /** Keeps a picture of the page in {@code deploy/target/screenshots}. */
  public static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private static Path chromium() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), PLACES.stream())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium: sudo apt-get install -y chromium"));
  }
}
