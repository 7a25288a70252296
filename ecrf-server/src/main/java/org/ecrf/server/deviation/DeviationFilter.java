package org.ecrf.server.deviation;

import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** Which deviations to list; null: any. */
public record DeviationFilter(
    @Nullable DeviationState state,
    @Nullable String classed,
    @Nullable Source source,
    @Nullable String site,
    @Nullable String subject) {
  public static final DeviationFilter ALL = new DeviationFilter(null, null, null, null, null);

  /** Who has found it. */
  public enum Source {
    CHECK,
    PERSON
  }

  /** The conditions of a deviation {@code d} and what the sponsor said, {@code r}. */
  String where() {
    return (state == null ? "" : " and coalesce(r.state, 'NEW') = :state")
        + (classed == null ? "" : " and r.class = :classed")
        + (source == null ? "" : " and (d.query_id is not null) = :byCheck")
        + (site == null ? "" : " and d.site = :site")
        + (subject == null ? "" : " and d.subject = :subject");
  }

  void bind(Query query) {
    bind(query, "state", state == null ? null : state.name());
    bind(query, "classed", classed);
    bind(query, "byCheck", source == null ? null : source == Source.CHECK);
    bind(query, "site", site);
    bind(query, "subject", subject);
  }

  private static void bind(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.setParameter(name, value);
    }
  }
}
