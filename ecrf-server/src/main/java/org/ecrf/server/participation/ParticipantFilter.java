package org.ecrf.server.participation;

import jakarta.persistence.Query;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Sites;
import org.jspecify.annotations.Nullable;

/** Which subjects to list; null: any but those who were entered by mistake. */
public record ParticipantFilter(@Nullable SubjectState state, @Nullable String site) {
  public static final ParticipantFilter ALL = new ParticipantFilter(null, null);

  /** The conditions of a subject {@code s}. */
  String where(Sites sites) {
    return (state == null ? " and s.state <> 'ENTERED_BY_MISTAKE'" : " and s.state = :state")
        + (site == null ? "" : " and s.site = :site")
        + (sites instanceof Sites.Some ? " and s.site in (:sites)" : "");
  }

  Query bind(Query query, Sites sites) {
    if (state != null) {
      query.setParameter("state", state.name());
    }
    if (site != null) {
      query.setParameter("site", site);
    }
    if (sites instanceof Sites.Some some) {
      query.setParameter("sites", some.codes());
    }
    return query;
  }
}
