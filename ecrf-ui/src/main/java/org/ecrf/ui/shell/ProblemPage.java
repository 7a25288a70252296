package org.ecrf.ui.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.ecrf.ui.language.Catalogue;

/**
 * What the container shows when it refuses or fails before a view runs. The container answers 403
 * when the identity provider is away; this tells that case (503) from a real refusal. It answers
 * 400 when somebody comes back from a login that it no longer expects, for another one was begun in
 * this browser meanwhile; this leads to the same place by a new one.
 */
@WebServlet("/open/problem")
public class ProblemPage extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean away = !IdentityProvider.answers();
    if (away) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "30");
    }
    String what = away ? "away" : what(response.getStatus());
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String failed = asked == null ? "/" : asked.toString();
    if (failed.startsWith("/api")) {
      response.setContentType("application/problem+json;charset=utf-8");
      response
          .getWriter()
          .printf(
              "{\"type\":\"urn:ecrf:problem:%s\",\"status\":%d,\"title\":\"%s\"}",
              what, response.getStatus(), say(Locale.ENGLISH, what + ".title"));
      return;
    }
    boolean overtaken = response.getStatus() == HttpServletResponse.SC_BAD_REQUEST;
    page(request.getLocale(), what, overtaken ? WayBack.again(failed) : "/", response);
  }

  private static String what(int status) {
    return switch (status) {
      case HttpServletResponse.SC_BAD_REQUEST -> "overtaken";
      case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
      default -> "broken";
    };
  }

  private static void page(Locale asked, String what, String href, HttpServletResponse response)
      throws IOException {
    Locale language = PlainHtml.language(asked);
    new PlainHtml(
            language,
            say(language, what + ".title"),
            say(language, what + ".text"),
            href,
            say(language, "again"))
        .write(response);
  }

  private static String say(Locale language, String key) {
    return Catalogue.say(language, "problem." + key, Map.of());
  }
}
