package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.login.LoginEnded;
import org.ecrf.server.login.LoginIdle;
import org.ecrf.ui.look.Moments;

/**
 * The pages that stand open on this node, by the login that they stand open on. They close when it
 * ends, and it ends when the last of them has been idle for too long.
 */
@ApplicationScoped
public class OpenPages {
  /** What is pushed needs a moment to arrive; without its session the page hears nothing. */
  private static final int GOODBYE_MILLIS = 1000;

  private final Map<VaadinSession, Holder> holders = new ConcurrentHashMap<>();
  @Inject Credentials credentials;
  @Inject Event<LoginIdle> idle;
  @Resource ManagedScheduledExecutorService executor;

  /**
   * @param login the provider's session
   */
  private record Holder(String login, Principal person, WrappedSession container) {}

  void opened(UI page, VaadinServletRequest request) {
    credentials
        .of(request)
        .map(shown -> shown.session())
        .ifPresent(
            login ->
                holders.put(
                    page.getSession(),
                    new Holder(login, request.getUserPrincipal(), page.getSession().getSession())));
  }

  void ended(@Observes LoginEnded login) {
    String how = login.state().name().toLowerCase(Locale.ROOT);
    holders.forEach(
        (pages, holder) -> {
          if (holder.login().equals(login.session())) {
            pages.access(() -> List.copyOf(pages.getUIs()).forEach(page -> say(page, how)));
            executor.schedule(
                () -> invalidate(holder.container()), GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
          }
        });
  }

  private static void say(UI page, String how) {
    page.getPage().executeJs("ecrf.ended($0)", how);
  }

  /**
   * Vaadin closes an idle session of its own but leaves the container's, and with it the sign-in,
   * here and at the provider. A server that stops closes sessions too: those go on afterwards.
   */
  void closed(VaadinSession pages) {
    Holder holder = holders.remove(pages);
    WrappedSession container = pages.getSession();
    if (holder != null && isIdle(pages, container)) {
      boolean last = holders.values().stream().noneMatch(h -> h.login().equals(holder.login()));
      if (last) {
        idle.fire(new LoginIdle(holder.login()));
        executor.execute(() -> IdentityProvider.endSession(holder.person()));
      }
    }
    if (container != null) {
      invalidate(container);
    }
  }

  private static boolean isIdle(VaadinSession pages, WrappedSession container) {
    Duration quiet =
        Duration.between(Instant.ofEpochMilli(pages.getLastRequestTimestamp()), Moments.now());
    return container != null && quiet.toSeconds() >= length(container);
  }

  private static int length(WrappedSession container) {
    try {
      return container.getMaxInactiveInterval();
    } catch (IllegalStateException alreadyGone) {
      return Integer.MAX_VALUE;
    }
  }

  private static void invalidate(WrappedSession container) {
    try {
      container.invalidate();
    } catch (IllegalStateException alreadyGone) {
      return; // signed out by the person
    }
  }
}
