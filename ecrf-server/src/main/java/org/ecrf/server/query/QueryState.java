package org.ecrf.server.query;

/** Where a query stands. An answered one counts as open for a lock. */
public enum QueryState {
  OPEN,
  ANSWERED,
  CLOSED,
  /** It should not have been raised; the reason stands in its conversation. */
  CANCELLED;

  /** Somebody has still to do something. */
  public boolean isOpen() {
    return this == OPEN || this == ANSWERED;
  }
}
