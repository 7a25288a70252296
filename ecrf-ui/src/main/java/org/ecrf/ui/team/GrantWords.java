package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.ecrf.server.access.GrantState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Status;
import org.jspecify.annotations.Nullable;

/** How a grant stands, in words. */
public final class GrantWords {
  private GrantWords() {}

  static Span badge(GrantState state) {
    return status(state).badge(word(state));
  }

  /** What it waits for, or that it is in force or over. */
  public static String word(GrantState state) {
    return Say.it("grant.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private static Status status(GrantState state) {
    return switch (state) {
      case IN_FORCE -> Status.COMPLETE;
      case NOT_BEGUN, UNTRAINED, UNAUTHORISED -> Status.WAITS;
      case EXPIRED, REVOKED -> Status.NOT_APPLICABLE;
    };
  }

  static String site(@Nullable String site) {
    return site == null ? Say.it("team.everywhere") : site;
  }

  /** Days begin where the person at the screen is. */
  static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
  }

  /** The last day is still part of it. */
  static @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : start(day.plusDays(1));
  }
}
