package org.ecrf.server.query;

import org.jspecify.annotations.Nullable;

/**
 * Which queries to list; null: any.
 *
 * @param subject null: of any but those who were entered by mistake
 * @param origin who raised it
 * @param category of the study's plan
 * @param assignee a role's name or a user name
 * @param mine those that wait for the caller
 * @param overdue open ones whose last day has passed
 * @param olderThan raised more than so many days ago
 * @param around those too that are about the visit or the subject as wholes
 */
public record QueryFilter(
    @Nullable String subject,
    @Nullable QueryState state,
    @Nullable String site,
    @Nullable String visit,
    @Nullable String form,
    QueryView.@Nullable Origin origin,
    @Nullable String category,
    @Nullable String assignee,
    boolean mine,
    boolean overdue,
    @Nullable Integer olderThan,
    boolean around) {
  public static final QueryFilter ALL = new QueryFilter(null, null, null, null, null);

  /** By where it stands only. */
  public QueryFilter(
      @Nullable String subject,
      @Nullable QueryState state,
      @Nullable String site,
      @Nullable String visit,
      @Nullable String form) {
    this(subject, state, site, visit, form, null, null, null, false, false, null, false);
  }

  /** What is about a form of a subject, or about something that it is a part of. */
  public static QueryFilter around(String subject, String visit, String form) {
    return new QueryFilter(
        subject, null, null, visit, form, null, null, null, false, false, null, true);
  }

  /** Those that wait for the caller. */
  public static QueryFilter ofMine() {
    return new QueryFilter(
        null, null, null, null, null, null, null, null, true, false, null, false);
  }
}
