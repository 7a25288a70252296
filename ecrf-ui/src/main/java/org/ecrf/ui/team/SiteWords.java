package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ecrf.server.study.SiteState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Status;

/** How a site stands, in a word. */
final class SiteWords {
  private SiteWords() {}

  static Span badge(SiteState state) {
    Status status =
        switch (state) {
          case PLANNED -> Status.WAITS;
          case ACTIVE -> Status.COMPLETE;
          case CLOSED -> Status.LOCKED;
        };
    return status.badge(Say.it("site.state." + state.name().toLowerCase(Locale.ROOT)));
  }
}
