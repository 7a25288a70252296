package org.ecrf.model.rule;

import org.ecrf.model.value.Truth;

/** The answer of what cannot tell; nothing in a rule ever throws. */
enum Unknown {
  VALUE;

  static Object value() {
    return VALUE;
  }

  static boolean is(Object result) {
    return result == VALUE;
  }

  static Object of(Truth truth) {
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> VALUE;
    };
  }

  static Truth truth(Object answer) {
    return answer == VALUE ? Truth.UNKNOWN : Truth.of((Boolean) answer);
  }
}
