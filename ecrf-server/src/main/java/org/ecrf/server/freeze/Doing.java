package org.ecrf.server.freeze;

/** What kind of writing an act is, as a freeze and a lock see it. */
public enum Doing {
  /** Captured data changes, or what is decided about the subject. */
  ENTRY,
  /** Something is said about the data: a query, a mark, a signature. */
  REVIEW
}
