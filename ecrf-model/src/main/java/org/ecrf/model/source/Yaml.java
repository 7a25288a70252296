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
     * Where a character of the text stands in the file. A folded or block text lost its line breaks
     * and indentation, a quoted one its escapes: so only what is not space is walked along.
     */
    Place placeOf(int offset) {
      int found = -1;
      for (int i = 0; i < text.length() && i <= offset; i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          found = source.indexOf(text.charAt(i), found + 1);
        }
      }
      String before = source.substring(0, Math.max(0, found));
      int lastBreak = before.lastIndexOf('\n');
      int column = lastBreak < 0 ? at.column() + before.length() : before.length() - lastBreak;
      return new Place(at.line() + (int) before.chars().filter(c -> c == '\n').count(), column);
    }
  }
}
