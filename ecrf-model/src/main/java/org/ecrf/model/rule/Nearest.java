package org.ecrf.model.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the names that somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /** “; did you mean …?” with at most three names, or nothing where none is near. */
  public static String hint(String wrong, Collection<String> names) {
    List<String> near =
        names.stream()
            .filter(name -> distance(wrong, name) <= Math.max(1, last(wrong).length() / 3))
            .sorted(
                Comparator.comparingInt((String name) -> distance(wrong, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(3)
            .toList();
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining(", ", "; did you mean ", "?"));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Levenshtein's; of dotted names without the path where only the last part was written. */
  private static int distance(String wrong, String name) {
    String comparable = wrong.contains(".") ? name : last(name);
    int[] row = new int[comparable.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wrong.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (wrong.charAt(i - 1) == comparable.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[row.length - 1];
  }
}
