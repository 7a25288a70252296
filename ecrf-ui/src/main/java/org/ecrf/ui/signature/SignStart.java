package org.ecrf.ui.signature;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.server.signature.SigningDoor;
import org.ecrf.ui.language.Catalogue;
import org.ecrf.ui.shell.PlainHtml;

/**
 * The page that a signer visits for a signature that a program has begun: what it says, and the way
 * to sign in once more. It stands outside of the login: who holds the address learns no more than
 * what is to be signed, and only the signer can go on.
 */
@WebServlet("/sign/start")
public class SignStart extends HttpServlet {
  @Inject private transient SigningDoor door;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Objects.requireNonNullElse(request.getParameter("state"), "");
    Optional<SigningDoor.Pending> pending = door.pending(key);
    if (pending.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      SignCallback.refused(PlainHtml.language(request.getLocale()), "unknown").write(response);
      return;
    }
    page(pending.get(), key).write(response);
  }

  private static PlainHtml page(SigningDoor.Pending pending, String key) {
    Locale language = PlainHtml.language(Locale.forLanguageTag(pending.language()));
    Map<String, Object> said =
        Map.of(
            "who", pending.who(),
            "meaning", pending.meaning(),
            "forms", pending.forms(),
            "items", pending.items());
    return new PlainHtml(
        language,
        Catalogue.say(language, "sign.title", Map.of()),
        Catalogue.say(language, "sign.start", said),
        "/sign/confirm?state=" + key,
        Catalogue.say(language, "sign.start.go", Map.of()));
  }
}
