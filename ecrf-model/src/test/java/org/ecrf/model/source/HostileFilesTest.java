package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileFilesTest {

  private static List<Problem> problems(String yaml) {
    return assertTimeout(Duration.ofSeconds(5), () -> StudyCompiler.compile(yaml, 1).problems());
  }

  @Test
  void a_file_that_is_too_long_is_not_read() {
    assertEquals(
        List.of(new Problem(1, 1, "the file has more than 1,000,000 characters")),
        problems("#".repeat(1_000_001)));
  }

  @Test
  void an_empty_file_is_no_study() {
    assertEquals(List.of(new Problem(1, 1, "the file is empty")), problems(""));
    assertEquals(List.of(new Problem(1, 1, "the file is empty")), problems("# nothing\n"));
  }

  @Test
  void deep_nesting_is_refused_before_it_hurts() {
    assertEquals("this is nested too deeply", problems("[".repeat(200_000)).getFirst().message());
    assertFalse(problems("a: ".repeat(50_000)).isEmpty());
  }

  @Test
  void exploding_aliases_are_refused() {
    StringBuilder laughs = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      laughs.append("%c: &%c [*%c, *%c]\n".formatted(c, c, c - 1, c - 1));
    }
    assertEquals(
        "anchors and aliases (& and *) are not allowed",
        problems(laughs.toString()).getFirst().message());
  }

  @Test
  void of_a_file_of_100_MB_only_the_beginning_is_read() throws IOException {
    AtomicLong read = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return read.incrementAndGet() > 100_000_000 ? -1 : '#';
          }
        };
    assertEquals(
        List.of(new Problem(1, 1, "the file has more than 1,000,000 characters")),
        StudyCompiler.compile(endless, 1).problems());
    assertTrue(read.get() <= StudyFile.MOST_BYTES + 1, () -> read + " bytes were read");
  }

  @Test
  void bytes_that_are_not_utf_8_are_named_with_their_place() throws IOException {
    assertEquals(
        List.of(new Problem(2, 9, "what stands here is not UTF-8; save the file as UTF-8")),
        problems("study: TRY\ntitle: Försök\n".getBytes(StandardCharsets.ISO_8859_1)));
    String utf16 = "the file is written in UTF-16; save it as UTF-8";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(List.of(new Problem(1, 1, utf16)), problems("study: TRY\n".getBytes(charset)));
    }
  }

  @Test
  void bytes_that_are_no_text_are_not_taken_for_UTF_16() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertEquals(
        "what stands here is not UTF-8; save the file as UTF-8",
        problems(all).getFirst().message());
  }

  @Test
  void the_mark_that_editors_put_before_utf_8_does_no_harm() throws IOException {
    String study = "\uFEFF" + Small.withRule("one.body.ill");
    assertEquals(
        problems(Small.withRule("one.body.ill")), problems(study.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_key_that_stands_twice_is_refused_however_deep_it_is() {
    String twice = Small.withRule("true").replace("kind: integer}", "kind: integer, kind: text}");
    assertTrue(
        problems(twice).getFirst().message().startsWith("“kind” stands here twice, first in line"));
  }

  private static List<Problem> problems(byte[] file) throws IOException {
    return StudyCompiler.compile(new ByteArrayInputStream(file), 1).problems();
  }

  @Test
  void in_braces_a_text_with_braces_or_a_colon_is_quoted() {
    for (String title : List.of("Small ({start})", "Small: the study")) {
      String quoted = Small.STUDY.replace("\ntitle: Small", "\ntitle: {en: \"" + title + "\"}");
      String plain = quoted.replace("\"", "");
      int line = 4;
      assertTrue(problems(quoted).stream().noneMatch(p -> p.line() == line), title);
      assertTrue(problems(plain).stream().anyMatch(p -> p.line() == line), title);
    }
  }

  @Test
  void wrong_encoding_and_control_characters_are_refused() {
    assertFalse(problems("study: a\u0000b").isEmpty());
    assertFalse(problems("study: \ud800").isEmpty());
  }

  @Test
  void an_expression_without_end_is_refused() {
    String rule = "one.body.weight > mass(\"1 kg\") || ".repeat(300) + "true";
    assertFalse(problems(Small.STUDY.replace("RULE", rule)).isEmpty());
    assertFalse(problems(Small.STUDY.replace("RULE", "!".repeat(500) + "true")).isEmpty());
    assertFalse(problems(Small.STUDY.replace("RULE", "(".repeat(1000))).isEmpty());
  }

  @Test
  void damaged_files_give_problems_but_never_a_crash() {
    String study = BundledStudies.yaml("NCT05061030");
    Random random = new Random(20260302);
    for (int i = 0; i < 60; i++) {
      StringBuilder damaged = new StringBuilder(study);
      for (int hit = 0; hit < 5; hit++) {
        int at = random.nextInt(damaged.length() - 40);
        switch (random.nextInt(3)) {
          case 0 -> damaged.delete(at, at + 1 + random.nextInt(30));
          case 1 -> damaged.insert(at, "{}[]:,\"'&*|>!%@\n \t".charAt(random.nextInt(18)));
          default -> damaged.setCharAt(at, (char) (' ' + random.nextInt(90)));
        }
      }
      StudyCompiler.compile(damaged.toString(), 1);
    }
  }
}
