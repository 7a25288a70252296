package org.ecrf.server.matrix;

import java.util.Map;

/**
 * A site of a study with what the rows of the table speak of, each under its name.
 *
 * @param names what stands in braces in a row, and what it is here
 */
record Scene(String study, Map<String, String> names) {
  /**
   * @param k of things that there are several of
   */
  String path(Row row, int k) {
    if (row.path().startsWith("/")) {
      return "/api" + row.path();
    }
    String below = row.path().isEmpty() ? "" : "/" + row.path();
    return "/api/studies/" + study + filled(below).replace("{k}", String.valueOf(k));
  }

  String body(Row row) {
    return filled(row.body());
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }
}
