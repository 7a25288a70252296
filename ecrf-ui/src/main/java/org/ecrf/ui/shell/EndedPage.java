package org.ecrf.ui.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecrf.ui.language.Catalogue;

/** Where a page goes whose login has ended: why, and the way back to the same place. */
@WebServlet("/open/ended")
public class EndedPage extends HttpServlet {
  private static final Set<String> KNOWN = Set.of("signed_out", "idle", "ended", "closed");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language =
        Optional.ofNullable(request.getParameter("lang"))
            .map(Locale::forLanguageTag)
            .map(PlainHtml::language)
            .orElseGet(() -> PlainHtml.language(request.getLocale()));
    String how = request.getParameter("how");
    String why = how != null && KNOWN.contains(how) ? how : "expired";
    new PlainHtml(
            language,
            say(language, "session.ended"),
            say(language, "session.ended." + why) + " " + say(language, "session.ended.safe"),
            WayBack.to(Objects.requireNonNullElse(request.getParameter("back"), "/")),
            say(language, "session.again"))
        .write(response);
  }

  private static String say(Locale language, String key) {
    return Catalogue.say(language, key, Map.of());
  }
}
