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
class CheckTest {
  @TempDir Path folder;

  @Test
  void a_sound_study_tells_what_its_examples_cover() {
    Tool tool = Tool.study("check", Tool.file("VITD-2.yaml"));
    assertEquals(Tool.text("VITD-2.check.txt"), tool.said());
    assertEquals(0, tool.exitCode());
  }

  @Test
  void each_problem_has_its_file_line_and_column() throws IOException {
    String wrong =
        Tool.text("VITD-2.yaml")
            .replace("force: {unit: N,", "force: {unit: ,")
            .replace("kind: phone", "kind: by phone");
    Path file = Files.writeString(folder.resolve("wrong.yaml"), wrong);
    Tool tool = Tool.study("check", file);
    assertEquals(1, tool.exitCode());
    assertTrue(tool.out().startsWith(file + ":30:16: “unit” needs a text here\n"), tool.out());
    assertTrue(tool.out().contains(file + ":47:11: “kind” is on site, phone or log\n"), tool.out());
  }

  @Test
  void an_example_that_does_not_hold_is_a_problem() throws IOException {
    String wrong =
        Tool.text("VITD-2.yaml").replace("excluded: [{weight: 39.9", "excluded: [{weight: 40.1");
    Tool tool = Tool.study("check", Files.writeString(folder.resolve("wrong.yaml"), wrong));
    assertEquals(1, tool.exitCode());
    assertTrue(
        tool.out().contains("example of D01: expected excluded, but the rule answers not excluded"),
        tool.out());
  }

  @Test
  void all_files_are_checked_and_the_worst_decides() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.yaml"));
    Path missing = folder.resolve("missing.yaml");
    Tool tool = Tool.study("check", missing, empty, Tool.file("VITD-2.yaml"));
    assertEquals(2, tool.exitCode());
    assertEquals(missing + ": there is no such file\n", tool.err());
    assertTrue(tool.out().startsWith(empty + ":1:1: the file is empty\n"), tool.out());
    assertTrue(tool.out().contains("VITD-2 is sound"));
    assertEquals(1, Tool.study("check", empty, Tool.file("VITD-2.yaml")).exitCode());
  }

  @Test
  void a_folder_is_no_file() {
    Tool tool = Tool.study("check", folder);
    assertEquals(new Tool(2, "", folder + ": this is a folder, not a file\n"), tool);
  }

  @Test
  void a_hundred_megabytes_are_not_read() throws IOException {
    Path huge = folder.resolve("huge.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    assertRefused(huge, "1:1: the file has more than 1,000,000 characters");
  }

  @Test
  void another_encoding_is_named_with_its_place() throws IOException {
    byte[] latin = "study: A-1\ntitle: Förmak\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.yaml"), latin);
    assertRefused(file, "2:9: what stands here is not UTF-8; save the file as UTF-8");
    Path cut = Files.write(folder.resolve("cut.yaml"), new byte[] {'a', (byte) 0xC3});
    assertRefused(cut, "1:2: what stands here is not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_byte_order_mark_does_no_harm() throws IOException {
    Path file =
        Files.writeString(folder.resolve("marked.yaml"), "\uFEFF" + Tool.text("VITD-2.yaml"));
    assertEquals(0, Tool.study("check", file).exitCode());
  }

  private static void assertRefused(Path file, String why) {
    assertEquals(new Tool(1, file + ":" + why + "\n", ""), Tool.study("check", file));
  }
}
