package org.ecrf.server.query;

import org.jspecify.annotations.Nullable;

/**
 * Which queries to list; null: any.
 *
 * @param subject null: of any but those who were entered by mistake
 */
public record QueryFilter(
    @Nullable String subject,
    @Nullable QueryState state,
    @Nullable String site,
    @Nullable String visit,
    @Nullable String form) {
  public static final QueryFilter ALL = new QueryFilter(null, null, null, null, null);
}
