package org.ecrf.server.trail;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.ecrf.model.value.DateText;
import org.ecrf.server.audit.PlatformReader;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Which part of the platform's trail a client asks for. */
public class PlatformWindow {
  @QueryParam("who")
  private @Nullable String who;

  @QueryParam("action")
  private @Nullable String action;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("until")
  private @Nullable String until;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  PlatformReader.Filter filter() {
    return new PlatformReader.Filter(who, action, moment("from", from), moment("until", until));
  }

  private static @Nullable Instant moment(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(DateText.demandPlainYear(text));
    } catch (DateTimeException notAMoment) {
      throw Problems.unreadable(name, Rule.MOMENT);
    }
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
