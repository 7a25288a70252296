package org.ecrf.server.overview;

/** What a visit's cell of the matrix shows. */
public enum CellStatus {
  /** Not expected yet. */
  NOT_DUE,
  DUE,
  OVERDUE,
  STARTED,
  COMPLETE,
  /** Will never be expected, or of this reader nothing is. */
  NOT_APPLICABLE
}
