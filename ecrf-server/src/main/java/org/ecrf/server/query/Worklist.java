package org.ecrf.server.query;

import java.util.List;
import java.util.Map;

/**
 * A page of queries, and how many there are.
 *
 * @param total of those that were asked for
 * @param counts by state, of those that were asked for in whatever state
 * @param overdue how many of these are overdue
 */
public record Worklist(
    List<QueryView> rows, long total, Map<QueryState, Long> counts, long overdue) {
  public long of(QueryState state) {
    return counts.getOrDefault(state, 0L);
  }
}
