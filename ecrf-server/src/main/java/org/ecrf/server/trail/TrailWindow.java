package org.ecrf.server.trail;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which part of a trail a client asks for. */
public class TrailWindow {
  @QueryParam("visit")
  private @Nullable String visit;

  @QueryParam("form")
  private @Nullable String form;

  @QueryParam("item")
  private @Nullable String item;

  @QueryParam("who")
  private @Nullable String who;

  @QueryParam("action")
  private @Nullable String action;

  @QueryParam("from")
  private @Nullable Instant from;

  @QueryParam("until")
  private @Nullable Instant until;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  TrailFilter filter() {
    return new TrailFilter(visit, form, item, who, action, from, until);
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
