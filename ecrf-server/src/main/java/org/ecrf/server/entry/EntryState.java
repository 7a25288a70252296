package org.ecrf.server.entry;

/** How far a form of a subject's visit has come. */
public enum EntryState {
  EMPTY,
  IN_PROGRESS,
  COMPLETE,
  /** A repeat that should not be: it stays, and is part of nothing. */
  ENTERED_BY_MISTAKE
}
