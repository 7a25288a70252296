package org.ecrf.model.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.source.StudySchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author's guide shows is so: each of its steps, and what the tool says to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "study-authors-guide.md");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(StudySchema.json(), InputFormat.JSON);

  @TempDir Path folder;

  @Test
  void after_each_step_the_study_is_sound_and_follows_the_schema() throws IOException {
    List<String> steps = steps();
    assertEquals(5, steps.size());
    for (String study : steps) {
      assertEquals(List.of(), StudyCompiler.compile(study, 1).problems());
      assertEquals(List.of(), SCHEMA.validate(study, InputFormat.YAML));
    }
  }

  @Test
  void the_tool_says_to_the_first_and_the_last_step_what_the_guide_shows() throws IOException {
    List<String> shown = blocks("\n$ deploy/study check salt.yaml\n");
    assertEquals(2, shown.size());
    assertEquals(shown.getFirst(), said("check", save(steps().getFirst())));
    assertEquals(shown.getLast(), said("check", save(steps().getLast())));
  }

  @Test
  void a_slip_is_told_as_the_guide_shows() throws IOException {
    String slip =
        "# yaml-language-server: $schema=study.schema.json\n"
            + blocks("yaml\n").getFirst().replace("visit, kind: date", "visit, kind: dat");
    assertTrue(blocks("\n").contains(said("check", save(slip))));
  }

  @Test
  void the_subject_of_the_guide_is_evaluated_as_it_shows() throws IOException {
    Path subject = Files.writeString(folder.resolve("subject.json"), blocks("json\n").getFirst());
    String said = said("evaluate", save(steps().getLast()), "--values", subject, "--text");
    String shown =
        blocks("\n$ deploy/study evaluate salt.yaml --values subject.json --text\n").getFirst();
    assertTrue(said.startsWith(shown), said);
    assertTrue(said.contains("I02: NOT MET (blocks)"), said);
    assertTrue(said.contains("E01: NOT EXCLUDED (allows)"), said);
  }

  @Test
  void its_other_example_is_sound() {
    assertEquals(0, Tool.study("check", Tool.file("VITD-2.yaml")).exitCode());
    assertEquals(List.of(), SCHEMA.validate(Tool.text("VITD-2.yaml"), InputFormat.YAML));
  }

  private String said(Object... arguments) {
    Tool tool = Tool.study(arguments);
    return (tool.out() + tool.err()).replace(folder + "/", "");
  }

  private Path save(String study) throws IOException {
    return Files.writeString(folder.resolve("salt.yaml"), study);
  }

  private static List<String> steps() throws IOException {
    StudyInSteps study = new StudyInSteps();
    List<String> steps = new ArrayList<>();
    for (String block : blocks("yaml\n")) {
      study.add(block);
      steps.add(study.text());
    }
    return steps;
  }

  /** What follows in the guide's blocks that begin so, the first line with the block's language. */
  private static List<String> blocks(String beginning) throws IOException {
    List<String> blocks = new ArrayList<>();
    String[] pieces = Pattern.compile("(?m)^```").split(Files.readString(GUIDE));
    for (int i = 1; i < pieces.length; i += 2) {
      if (pieces[i].startsWith(beginning)) {
        blocks.add(pieces[i].substring(beginning.length()));
      }
    }
    return blocks;
  }
}
