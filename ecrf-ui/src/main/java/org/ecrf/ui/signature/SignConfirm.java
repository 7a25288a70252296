package org.ecrf.ui.signature;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.server.signature.SigningDoor;
import org.ecrf.ui.shell.PlainHtml;

/** Leads on to the identity provider, where the signer signs in once more. */
@WebServlet("/sign/confirm")
public class SignConfirm extends HttpServlet {
  @Inject private transient SigningDoor door;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String refusal;
    try {
      String key = Objects.requireNonNullElse(request.getParameter("state"), "");
      Optional<URI> next = door.leave(key);
      if (next.isPresent()) {
        response.sendRedirect(next.get().toString());
        return;
      }
      refusal = "unknown";
    } catch (IOException away) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      refusal = "provider-away";
    }
    SignCallback.refused(PlainHtml.language(request.getLocale()), refusal).write(response);
  }
}
