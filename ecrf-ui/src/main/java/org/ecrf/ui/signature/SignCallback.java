package org.ecrf.ui.signature;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.signature.SigningDoor;
import org.ecrf.ui.language.Catalogue;
import org.ecrf.ui.shell.PlainHtml;

/**
 * Where the identity provider sends the signer's browser back to. The container's own login takes
 * every {@code code} on a page that it guards, so this one is not guarded.
 */
@WebServlet("/sign/callback")
public class SignCallback extends HttpServlet {
  @Inject private transient SigningDoor door;
  @Inject private transient Credentials credentials;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SigningDoor.Outcome outcome =
        door.comeBack(
            SigningDoor.Answer.of(
                request.getParameter("state"),
                request.getParameter("code"),
                request.getParameter("iss"),
                credentials.of(request)));
    String back = outcome.back();
    if (back != null) {
      String and = back.contains("?") ? "&" : "?";
      response.sendRedirect(back + and + "signing=" + outcome.signing());
      return;
    }
    Locale language = PlainHtml.language(Locale.forLanguageTag(outcome.language()));
    if (outcome.refusal() != null) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
    }
    (outcome.refusal() == null ? signed(language) : refused(language, outcome.refusal()))
        .write(response);
  }

  private static PlainHtml signed(Locale language) {
    return page(language, "sign.done", say(language, "sign.done.close"));
  }

  static PlainHtml refused(Locale language, String code) {
    String sentence;
    try {
      sentence = say(language, "sign.refused." + code);
    } catch (MissingResourceException general) {
      sentence = say(language, "sign.refused.other");
    }
    return page(language, "sign.notdone", sentence);
  }

  private static PlainHtml page(Locale language, String title, String text) {
    return new PlainHtml(language, say(language, title), text, "/", say(language, "shell.home"));
  }

  private static String say(Locale language, String key) {
    return Catalogue.say(language, key, Map.of());
  }
}
