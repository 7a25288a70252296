package org.ecrf.server.matrix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The table: a row for each operation of the API. A new operation gets a row in the part that it
 * belongs to, with a body that is valid; what the row needs of things that must be there is made in
 * {@link Scenes}.
 */
final class Rows {
  private Rows() {}

  static List<Row> all() {
    return Stream.of(StudyRows.all(), SubjectRows.all(), ReviewRows.all(), LockRows.all())
        .flatMap(rows -> rows)
        .toList();
  }
}
