package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ecrf.ui.language.Preferences;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.jsoup.nodes.Document;

/**
 * Puts the icons, our scripts and the nonce into the start page, and gives each new screen its
 * language, colours and behaviour on a lost line. Plain scripts, so that no bundle is built.
 */
public class Start {
  private static final List<String> SCRIPTS = List.of("save", "keys", "cells", "grid", "session");
  private static final int RETRY_MILLIS = 10_000;

  @Inject OpenPages pages;
  @Inject Clock clock;

  void started(@Observes ServiceInitEvent event) {
    Moments.by(clock);
    VaadinService service = event.getSource();
    event.addIndexHtmlRequestListener(Start::startPage);
    event.addRequestHandler(new RolesWatch());
    service.addUIInitListener(
        opened -> {
          // views say who may enter them; what may be read or done in them, each use case says
          opened.getUI().addBeforeEnterListener(new NavigationAccessControl());
          screen(opened.getUI(), VaadinRequest.getCurrent());
          pages.opened(opened.getUI(), (VaadinServletRequest) VaadinRequest.getCurrent());
        });
    service.addSessionInitListener(begun -> begun.getSession().setErrorHandler(new Defects()));
    service.addSessionDestroyListener(ended -> pages.closed(ended.getSession()));
  }

  private static void startPage(IndexHtmlResponse response) {
    Document page = response.getDocument();
    Preferences chosen = Preferences.of(response.getVaadinRequest());
    page.selectFirst("html").attr("lang", chosen.language().getLanguage());
    page.body().prepend(Icons.sprite());
    page.head()
        .appendElement("link")
        .attr("rel", "icon")
        .attr("type", "image/svg+xml")
        .attr("href", "look/icon.svg");
    SCRIPTS.forEach(
        script -> page.head().appendElement("script").attr("src", "scripts/" + script + ".js"));
    if (Boolean.TRUE.equals(chosen.dark())) {
      page.selectFirst("html").attr("theme", "dark").attr("style", "color-scheme: dark");
    }
    Object nonce = response.getVaadinRequest().getAttribute(SecurityHeaders.NONCE);
    if (nonce != null) {
      page.select("script").attr("nonce", nonce.toString());
    }
  }

  private static void screen(UI screen, VaadinRequest request) {
    Preferences chosen = Preferences.of(request);
    screen.setLocale(chosen.language());
    if (chosen.dark() != null) {
      screen
          .getPage()
          .setColorScheme(chosen.dark() ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    }
    screen.getReconnectDialogConfiguration().setReconnectInterval(RETRY_MILLIS);
    screen.getReconnectDialogConfiguration().setReconnectAttempts(Integer.MAX_VALUE);
  }
}
