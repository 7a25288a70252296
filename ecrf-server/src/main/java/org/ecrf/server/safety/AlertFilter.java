package org.ecrf.server.safety;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.form.Report.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list; null: any.
 *
 * @param late those that were not opened in time only
 */
public record AlertFilter(
    @Nullable AlertState state,
    @Nullable Matter matter,
    @Nullable String site,
    @Nullable String subject,
    boolean late) {
  public static final AlertFilter ALL = new AlertFilter(null, null, null, null, false);

  public static AlertFilter waiting() {
    return new AlertFilter(AlertState.WAITING, null, null, null, false);
  }

  String where() {
    List<String> conditions = new ArrayList<>();
    conditions.add(state == null ? "" : " and a.state = :state");
    conditions.add(matter == null ? "" : " and a.matter = :matter");
    conditions.add(site == null ? "" : " and a.site = :site");
    conditions.add(subject == null ? "" : " and a.subject = :subject");
    conditions.add(late ? " and a.escalated_at is not null" : "");
    return String.join("", conditions);
  }

  Query bind(Query query) {
    bind(query, "state", state == null ? null : state.name());
    bind(query, "matter", matter == null ? null : matter.name());
    bind(query, "site", site);
    bind(query, "subject", subject);
    return query;
  }

  private static void bind(Query query, String name, @Nullable String value) {
    if (value != null) {
      query.setParameter(name, value);
    }
  }
}
