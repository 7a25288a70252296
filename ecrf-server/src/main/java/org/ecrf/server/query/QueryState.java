package org.ecrf.server.query;

/** Where a query stands. An answered one counts as open for a lock. */
public enum QueryState {
  OPEN,
  ANSWERED,
  CLOSED
}
