package org.ecrf.server.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Replay.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A query as the acts of its subject's chain tell it.
 *
 * @param check that raised it, null where a person did
 */
record PastQuery(long id, ItemPath at, QueryState state, @Nullable String check) {
  private static final String PREFIX = "query/";
  private static final String STATE = "/state";

  /** In the order of their numbers. */
  static List<PastQuery> of(Replay replay) {
    Map<Long, PastQuery> queries = new TreeMap<>();
    replay
        .below(PREFIX)
        .forEach(
            (path, standing) -> {
              if (path.endsWith(STATE)) {
                PastQuery query = read(replay, path, standing);
                queries.put(query.id(), query);
              }
            });
    return List.copyOf(queries.values());
  }

  /** Acts on a query name it with its item: {@code query/12/visit/form/item}. */
  private static PastQuery read(Replay replay, String path, Standing state) {
    String id = path.substring(0, path.length() - STATE.length());
    String at = state.last().target().substring((PREFIX + id + "/").length());
    return new PastQuery(
        Long.parseLong(id),
        ItemPath.parse(at),
        QueryState.valueOf(state.text().orElseThrow()),
        replay.text(PREFIX + id + "/check").orElse(null));
  }
}
