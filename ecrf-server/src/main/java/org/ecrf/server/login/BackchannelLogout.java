package org.ecrf.server.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.Optional;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Where the identity provider tells that a session has ended (OpenID Connect Back-Channel Logout
 * 1.0, sections 2.5 to 2.8). The token is its own proof; no login is needed to bring it.
 */
@WebServlet("/backchannel-logout")
public class BackchannelLogout extends HttpServlet {
  private static final Logger LOG = System.getLogger(BackchannelLogout.class.getName());
  private static final int LONGEST = 16_000;

  @SuppressWarnings("NullAway.Init")
  private transient LogoutTokens tokens;

  @Inject private transient Clock clock;
  @Inject private transient LogoutNotices notices;
  @Inject private transient Logins logins;

  @Override
  public void init() {
    tokens = new LogoutTokens(Provider.configured(), clock);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(take(request.getParameter("logout_token")));
  }

  private int take(@Nullable String token) {
    if (token == null || token.length() > LONGEST) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    try {
      Optional<LogoutTokens.Notice> notice = tokens.read(token).filter(n -> notices.isNew(n.id()));
      notice.ifPresent(this::end);
      return notice.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
    } catch (IOException away) {
      LOG.log(Logger.Level.WARNING, "a logout token could not be checked: " + away.getMessage());
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    } catch (RuntimeException failure) {
      if (Outage.causes(failure)) {
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      }
      throw failure;
    }
  }

  private void end(LogoutTokens.Notice notice) {
    if (notice.session() != null) {
      logins.end(notice.session(), LoginState.ENDED);
    } else if (notice.subject() != null) {
      logins.endAll(notice.subject(), LoginState.ENDED);
    }
  }
}
