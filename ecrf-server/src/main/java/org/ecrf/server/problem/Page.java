package org.ecrf.server.problem;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total) {
  private static final int MOST = 500;

  public Page {
    rows = List.copyOf(rows);
  }

  /** A list that is shown as a whole. */
  public static <T> Page<T> whole(List<T> rows) {
    return new Page<>(rows, rows.size());
  }

  /** The first row that is asked for. */
  public static int from(int offset) {
    return Math.max(0, offset);
  }

  /** How many rows are given at once, whatever is asked for. */
  public static int atMost(int limit) {
    return Math.clamp(limit, 1, MOST);
  }
}
