package org.ecrf.model.rule;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import org.ecrf.model.value.Truth;

/** How a clinical function says that it cannot tell; it never throws. */
final class Unknown {
  private static final CelUnknownSet VALUE =
      CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier("undetermined"));

  private Unknown() {}

  static Object value() {
    return VALUE;
  }

  static boolean is(Object result) {
    return result instanceof CelUnknownSet;
  }

  static Object of(Truth truth) {
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> VALUE;
    };
  }
}
