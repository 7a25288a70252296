package org.ecrf.model.casebook;

/** Orders paths as text, and the numbers of repeats in them as numbers. */
final class RepeatOrder {
  private RepeatOrder() {}

  static int compare(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    int start = a.lastIndexOf('[', i - 1) + 1;
    if (start > 0 && b.startsWith(a.substring(0, start))) {
      int endA = a.indexOf(']', start);
      int endB = b.indexOf(']', start);
      if (endA >= i && endB >= i && endA != endB) {
        return Integer.compare(endA, endB);
      }
    }
    return a.compareTo(b);
  }
}
