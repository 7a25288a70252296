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

  /**
   * The first row that is asked for.
   *
   * @throws Refused where it is negative
   */
  public static int from(int offset) {
    if (offset < 0) {
      throw Problems.unreadable("offset", Rule.AT_LEAST, 0);
    }
    return offset;
  }

  /**
   * How many rows are given at once.
   *
   * @throws Refused where it is none, or more than 500
   */
  public static int atMost(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problems.unreadable("limit", Rule.BETWEEN, 1, MOST);
    }
    return limit;
  }
}
