package org.ecrf.model.rule;

import org.jspecify.annotations.Nullable;

/** What an expression reads: typed values by name, and how they were written. */
interface Values {

  /** The value of a variable, null where it is unknown. */
  @Nullable Object find(String name);

  /** The value as it stands in the form; empty where there is none. */
  String asEntered(String name);
}
