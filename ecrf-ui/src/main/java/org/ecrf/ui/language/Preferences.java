package org.ecrf.ui.language;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Language and colours that a person chose, kept in one cookie of the browser: they say nothing of
 * the study. Without a choice the browser's language and the system's colours apply.
 *
 * @param language a BCP 47 tag
 * @param dark null: as the system has it
 */
public record Preferences(Locale language, @Nullable Boolean dark) {
  private static final String COOKIE = "ecrf-view";
  private static final int A_YEAR = 365 * 24 * 3600;

  /** What the request's cookie says, else its languages. */
  public static Preferences of(VaadinRequest request) {
    return of(request.getCookies(), request.getLocale());
  }

  /** The same of a request that has not reached the screens yet. */
  public static Preferences of(HttpServletRequest request) {
    return of(request.getCookies(), request.getLocale());
  }

  private static Preferences of(Cookie @Nullable [] cookies, Locale browser) {
    String[] parts = cookie(cookies).orElse("").split("\\.");
    Locale language =
        known(parts[0]).orElseGet(() -> known(browser.getLanguage()).orElse(Locale.ENGLISH));
    return new Preferences(
        language, parts.length < 2 ? null : Boolean.valueOf(parts[1].equals("dark")));
  }

  public Preferences in(Locale other) {
    return new Preferences(other, dark);
  }

  public Preferences coloured(boolean darkly) {
    return new Preferences(language, darkly);
  }

  /** Sets the cookie with the answer to the current request. */
  public void keep() {
    String colours = dark == null ? "" : dark ? ".dark" : ".light";
    Cookie cookie = new Cookie(COOKIE, language.getLanguage() + colours);
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(VaadinRequest.getCurrent().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    VaadinService.getCurrentResponse().addCookie(cookie);
  }

  private static Optional<String> cookie(Cookie @Nullable [] all) {
    return all == null
        ? Optional.empty()
        : Arrays.stream(all)
            .filter(c -> COOKIE.equals(c.getName()))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static Optional<Locale> known(String tag) {
    return Catalogue.LANGUAGES.stream().filter(l -> l.getLanguage().equals(tag)).findFirst();
  }
}
