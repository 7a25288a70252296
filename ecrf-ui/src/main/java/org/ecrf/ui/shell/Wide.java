package org.ecrf.ui.shell;

/**
 * A view that needs the width: the navigation shows icons only, and the view has its own margins.
 */
public interface Wide {
  /** Whether the view reaches the edges of the page. */
  default boolean toTheEdges() {
    return false;
  }
}
