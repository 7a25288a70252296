package org.ecrf.model.rule;

/** An element of a filtered list of which it is not known whether it belongs there. */
record Doubtful(Object element) {

  static Object element(Object of) {
    return of instanceof Doubtful doubtful ? doubtful.element : of;
  }
}
