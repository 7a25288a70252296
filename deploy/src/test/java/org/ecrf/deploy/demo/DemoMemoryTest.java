package org.ecrf.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMemoryTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  @Test
  void aLoadCutOffOnSaturdayGoesOnWithSaturdaysDates() {
    memory(SATURDAY, true).add("study");
    DemoMemory sunday = memory(SATURDAY.plusDays(1), true);
    assertEquals(SATURDAY, sunday.firstDay());
    assertTrue(sunday.has("study"));
    assertFalse(sunday.has("subjects"));
  }

  @Test
  void aDataFolderBegunEmptyGetsNoDemoSubjectsLater() {
    memory(SATURDAY, false).add("study");
    assertFalse(memory(SATURDAY, true).wantsSubjects());
  }

  private DemoMemory memory(LocalDate today, boolean withSubjects) {
    return DemoMemory.in(folder.resolve("demo"), today, withSubjects);
  }
}
