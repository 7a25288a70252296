package org.ecrf.server.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
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

  @QueryParam("origin")
  private QueryView.@Nullable Origin origin;

  @QueryParam("category")
  private @Nullable String category;

  @QueryParam("assignee")
  private @Nullable String assignee;

  @QueryParam("mine")
  @DefaultValue("false")
  private boolean mine;

  @QueryParam("overdue")
  @DefaultValue("false")
  private boolean overdue;

  @QueryParam("older")
  @DefaultValue("0")
  private int olderThan;

  @QueryParam("sort")
  @DefaultValue("NEWEST")
  private QuerySort sort;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  QueryFilter filter() {
    return new QueryFilter(
        subject, state, site, visit, form, origin, category, assignee, mine, overdue, days(),
        false);
  }

  private @Nullable Integer days() {
    if (olderThan < 0) {
      throw Problems.unreadable("older", Rule.AT_LEAST, 0);
    }
    return olderThan > 0 ? olderThan : null;
  }

  QuerySort sort() {
    return sort;
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
