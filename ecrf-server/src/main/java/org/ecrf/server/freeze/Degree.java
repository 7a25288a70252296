package org.ecrf.server.freeze;

import java.util.Locale;

/** How far a place is closed, from what is said least to what is said most. */
public enum Degree {
  OPEN,
  /** Nothing is entered any more; what stands is still asked about, verified and signed. */
  FROZEN,
  /** Nothing is written at all. */
  LOCKED;

  /** As screens and the API name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean refuses(Doing doing) {
    return this == LOCKED || this == FROZEN && doing == Doing.ENTRY;
  }

  /** Of two that hold for the same place. */
  public Degree or(Degree other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
