package org.ecrf.model.source;

import java.util.List;

/** A piece of a study file that knows where it stands. */
sealed interface Yaml {
  Place at();

  /** Line and column, from 1. */
  record Place(int line, int column) {
    Problem problem(String message) {
      return new Problem(line, column, message);
    }
  }

  /** One key of a mapping. */
  record Entry(String key, Place at, Yaml value) {}

  /** Keys and values, in the order of the file. */
  record Mapping(Place at, List<Entry> entries) implements Yaml {}

  /** Values in order. */
  record Listing(Place at, List<Yaml> elements) implements Yaml {}

  /**
   * A text.
   *
   * @param source what the file holds from the text's start on, to find the place of a character
   */
  record Scalar(Place at, String text, String source) implements Yaml {

    /**
     * Where a character of the text stands in the file. Line breaks and indentation of a folded or
     * block text are not part of it, so both are walked along together.
     */
    Place placeOf(int offset) {
      int line = at.line();
      int column = at.column();
      int i = 0;
      for (int j = 0; j < source.length(); j++) {
        char c = source.charAt(j);
        boolean same = i < text.length() && c == text.charAt(i);
        if (same && i == offset && !Character.isWhitespace(c)) {
          return new Place(line, column);
        }
        if (same || i < text.length() && Character.isWhitespace(text.charAt(i)) && isBreak(c)) {
          i++;
        }
        column = c == '\n' ? 1 : column + 1;
        line += c == '\n' ? 1 : 0;
        if (i > offset || i >= text.length()) {
          return new Place(line, column);
        }
      }
      return at;
    }

    private static boolean isBreak(char c) {
      return c == '\n';
    }
  }
}
