package org.ecrf.server.deviation;

/** Where a deviation stands with the sponsor. */
public enum DeviationState {
  /** Nobody has classed it yet. */
  NEW,
  CLASSED,
  /** What the site has done about it is enough. */
  CLOSED
}
