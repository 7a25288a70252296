package org.ecrf.server.matrix;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WritesTest {

  @Test
  void eachOperationThatChangesSomethingSaysWhereItWrites() {
    Set<String> changing =
        Rows.all().stream()
            .filter(row -> !row.method().equals("GET") && !row.ofScreen())
            .map(Row::operation)
            .collect(toSet());
    assertEquals(
        changing,
        Writes.ALL.keySet(),
        "add it to org.ecrf.server.matrix.Writes: a lock of that place must refuse it");
  }
}
