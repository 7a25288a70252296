package org.ecrf.server.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which queries a client asks for. */
public class QueryWindow {
  @QueryParam("subject")
  private @Nullable String subject;

  @QueryParam("state")
  private @Nullable QueryState state;

  @QueryParam("site")
  private @Nullable String site;

  @QueryParam("visit")
  private @Nullable String visit;

  @QueryParam("form")
  private @Nullable String form;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  QueryFilter filter() {
    return new QueryFilter(subject, state, site, visit, form);
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
