package org.ecrf.model.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecrf.model.source.StudySchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyToolTest {
  private static final Path STUDY = Tool.file("VITD-2.yaml");

  @TempDir Path folder;

  @Test
  void without_a_command_it_says_what_it_can_do() {
    Tool tool = Tool.study();
    assertEquals(0, tool.exitCode());
    for (String command : new String[] {"check", "evaluate", "document", "diff", "schema"}) {
      assertTrue(tool.out().contains("\n  " + command), command);
    }
  }

  @Test
  void a_wrong_call_is_not_tried() {
    assertEquals(2, Tool.study("chek").exitCode());
    assertEquals(2, Tool.study("check").exitCode());
    assertEquals(2, Tool.study("evaluate", STUDY).exitCode());
    assertEquals(
        """
        deploy/study document: Missing required option: '--out=DIR'
        See deploy/study document --help.
        """,
        Tool.study("document", STUDY).err());
  }

  @Test
  void the_schema_is_printed_as_it_is() {
    assertEquals(new Tool(0, StudySchema.json(), ""), Tool.study("schema"));
  }

  @Test
  void the_document_is_one_file_and_always_the_same() throws IOException {
    Path out = folder.resolve("new").resolve("folder");
    Tool tool = Tool.study("document", STUDY, "--out", out);
    Path page = out.resolve("VITD-2.html");
    assertEquals(new Tool(0, page + "\n", ""), tool);
    String first = Files.readString(page);
    Tool.study("document", STUDY, "--out", out);
    assertEquals(first, Files.readString(page));
  }

  @Test
  void a_document_that_cannot_be_written_says_so() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Tool tool = Tool.study("document", STUDY, "--out", file);
    assertEquals(2, tool.exitCode());
    assertTrue(tool.err().contains("the page cannot be written there"), tool.err());
  }

  @Test
  void a_version_that_adds_and_rewords_can_be_published() throws IOException {
    Path next =
        changed(
            "dose each day",
            "dose every day",
            "F: {en: Female,",
            "X: {en: Other, sv: Annat}, F: {en: Female,");
    Tool tool = Tool.study("diff", STUDY, next);
    assertEquals(0, tool.exitCode(), tool.out());
    assertTrue(tool.out().contains("adds:\n"), tool.out());
    assertTrue(tool.out().contains("rewords:\n"), tool.out());
    assertTrue(tool.out().endsWith("It can be published while the study runs.\n"), tool.out());
  }

  @Test
  void a_version_that_touches_what_was_decided_cannot() throws IOException {
    Path next =
        changed(
            "vitamin_d < vitamin_d(\"50 nmol/L\")", "vitamin_d <= vitamin_d(\"50 nmol/L\")",
            "not met: [{start.blood.vitamin_d: 50 nmol/L}, ", "not met: [");
    Tool tool = Tool.study("diff", STUDY, next);
    assertEquals(1, tool.exitCode(), tool.out());
    assertTrue(tool.out().contains("touches what was captured or decided:\n"), tool.out());
    assertTrue(tool.out().endsWith("It cannot be published while the study runs.\n"));
  }

  @Test
  void the_same_file_changes_nothing() {
    assertEquals(new Tool(0, "Nothing changes.\n", ""), Tool.study("diff", STUDY, STUDY));
  }

  /** The study with some texts replaced, each by the next. */
  private Path changed(String... texts) throws IOException {
    String study = Tool.text("VITD-2.yaml");
    for (int i = 0; i < texts.length; i += 2) {
      assertTrue(study.contains(texts[i]), texts[i]);
      study = study.replace(texts[i], texts[i + 1]);
    }
    return Files.writeString(folder.resolve("next.yaml"), study);
  }
}
