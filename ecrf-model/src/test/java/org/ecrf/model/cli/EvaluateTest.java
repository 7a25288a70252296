package org.ecrf.model.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluateTest {
  private static final Path STUDY = Tool.file("VITD-2.yaml");

  @TempDir Path folder;

  @Test
  void programs_get_verdicts_with_their_reasons_findings_and_the_schedule() {
    Tool tool = Tool.study("evaluate", STUDY, "--values", Tool.file("subject.json"));
    assertEquals(Tool.text("subject.evaluation.json"), tool.said());
    assertEquals(0, tool.exitCode());
  }

  @Test
  void people_get_trees() {
    Tool tool = Tool.study("evaluate", STUDY, "--values", Tool.file("subject.json"), "--text");
    assertEquals(Tool.text("subject.evaluation.txt"), tool.said());
    assertEquals(0, tool.exitCode());
  }

  @Test
  void everything_that_cannot_be_read_is_named_with_its_path_and_rule() {
    Tool tool = Tool.study("evaluate", STUDY, "--values", Tool.file("slips.json"));
    assertEquals(Tool.text("slips.txt"), tool.said());
    assertEquals(1, tool.exitCode());
  }

  @Test
  void what_is_not_JSON_has_its_line_and_column() throws IOException {
    assertRefused("{\"today\": ", ":1:11: this is not JSON: ");
    assertRefused("", ": the file is empty");
    assertRefused("{\"today\": \"2026-03-02\"} {}", ":1:25: this is not JSON: ");
    assertRefused("{\"a\": 1, \"a\": 2}", ":1:13: this is not JSON: Duplicate field 'a'");
    assertRefused("[".repeat(100_000), ": this is not JSON: ");
    assertRefused("[]", ": the file: this is an object: {…}");
  }

  @Test
  void values_in_another_encoding_or_of_a_hundred_megabytes_are_refused() throws IOException {
    byte[] latin = "{\"today\": \"für\"}".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.json"), latin);
    Tool tool = Tool.study("evaluate", STUDY, "--values", file);
    assertEquals(1, tool.exitCode());
    assertTrue(tool.err().startsWith(file + ":1:"), tool.err());
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile zeros = new RandomAccessFile(huge.toFile(), "rw")) {
      zeros.setLength(100_000_000);
    }
    assertEquals(
        new Tool(2, "", huge + ": the file is longer than 4,000,000 bytes and was not read\n"),
        Tool.study("evaluate", STUDY, "--values", huge));
  }

  @Test
  void a_study_with_problems_is_not_evaluated() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "study: A-1\n");
    Tool tool = Tool.study("evaluate", wrong, "--values", Tool.file("subject.json"));
    assertEquals(1, tool.exitCode());
    assertTrue(tool.err().startsWith(wrong + ":1:1: "), tool.err());
    assertEquals("", tool.out());
  }

  @Test
  void a_missing_file_is_not_tried() {
    Path missing = folder.resolve("missing");
    assertEquals(2, Tool.study("evaluate", missing, "--values", STUDY).exitCode());
    assertEquals(2, Tool.study("evaluate", STUDY, "--values", missing).exitCode());
    assertEquals(2, Tool.study("evaluate", STUDY, "--values", folder).exitCode());
  }

  private void assertRefused(String json, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("values.json"), json);
    Tool tool = Tool.study("evaluate", STUDY, "--values", file);
    assertEquals(1, tool.exitCode());
    assertTrue(tool.err().startsWith(file.toString()) && tool.err().contains(why), tool.err());
  }
}
