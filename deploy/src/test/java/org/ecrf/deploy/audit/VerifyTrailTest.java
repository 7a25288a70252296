package org.ecrf.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verifier's own reading and writing of JSON, and chains made by hand as docs/audit-trail.md
 * says.
 */
class VerifyTrailTest {
  private static final String START = "0".repeat(64);

  @Test
  void namesAreOrderedAndTextsEscapedAsTheStandardSays() {
    String read =
        "{\"\\u20ac\": \"Euro\", \"\\r\": \"Return\", \"1\": \"One\", \"\\u0080\": \"\\u000f\\n/\\\"\\\\\","
            + " \"n\": null, \"b\": [true, 12, -3]}";
    assertEquals(
        "{\"\\r\":\"Return\",\"1\":\"One\",\"b\":[true,12,-3],\"n\":null,\"\u0080\":\"\\u000f\\n/\\\"\\\\\",\"\u20ac\":\"Euro\"}",
        VerifyTrail.Json.canonical(VerifyTrail.Json.object(read)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,}",
        "{\"a\":1} x",
        "{\"a\"}",
        "{\"a\":\"",
        "[1]",
        "{\"a\":1.5}"
      })
  void whatTwoReadersCouldUnderstandDifferentlyIsRefused(String text) {
    assertThrows(RuntimeException.class, () -> VerifyTrail.Json.object(text));
  }

  @Test
  void aChainMadeByHandIsWholeAndItsStateIsTheReplay() {
    String first = act(1, "70");
    String second = act(2, "71");
    List<String> acts =
        List.of(line(1, first, START, "70"), line(2, second, hash(START, first), "71"));
    assertTrue(verify(acts, state("71")).whole());
    assertEquals(
        "chain subject:S/01-001, act 2: a/b/c is another one in the tables than this act has set it to",
        verify(acts, state("70")).faults().getFirst().toString());
    assertEquals(
        "chain subject:S/01-001, act 1: it is missing",
        verify(acts.subList(1, 2), state("71")).faults().getFirst().toString());
  }

  @Test
  void onlyTheCopyOfASiteMayWithholdAnActAndItsChainStillLinks() {
    String first = act(1, "70");
    String withheld =
        "{\"chain\":\"subject:S/01-001\",\"seq\":1,\"prev\":\"%s\",\"hash\":\"%s\",\"withheld\":true}"
            .formatted(START, hash(START, first));
    List<String> acts = List.of(withheld, line(2, act(2, "71"), hash(START, first), "71"));
    VerifyTrail.Report copy = verify(acts, List.of(), List.of(), "site:S/01");
    assertTrue(copy.whole(), copy.text());
    assertTrue(copy.text().contains("withheld from this copy, their hashes linked: 1"));
    List<String> other = List.of(withheld, line(2, act(2, "71"), START, "71"));
    assertEquals(
        "chain subject:S/01-001, act 2: it does not follow the act before it",
        verify(other, List.of(), List.of(), "site:S/01").faults().getFirst().toString());
    assertEquals(
        "chain subject:S/01-001, act 1: it cannot be read: it is withheld, which only a copy of a"
            + " site may do",
        verify(acts, state("71")).faults().getFirst().toString());
  }

  private static VerifyTrail.Report verify(List<String> acts, String state) {
    return verify(acts, registration(), List.of(state), "");
  }

  private static VerifyTrail.Report verify(
      List<String> acts, List<String> registration, List<String> state, String scope) {
    return VerifyTrail.verify(
        new VerifyTrail.Source() {
          @Override
          public Iterator<String> acts() {
            return List.of(acts, registration).stream().flatMap(List::stream).sorted().iterator();
          }

          @Override
          public Iterator<String> seals() {
            return Collections.emptyIterator();
          }

          @Override
          public Iterator<String> state() {
            return state.iterator();
          }

          @Override
          public Iterator<String> guards() {
            return Collections.emptyIterator();
          }

          @Override
          public String scope() {
            return scope;
          }
        },
        List.of(),
        new VerifyTrail.Keys(Map.of()));
  }

  private static List<String> registration() {
    String text =
        "{\"action\":\"register\",\"at\":\"t\",\"by\":\"c\",\"chain\":\"study:S\",\"changes\":[],\"definition\":1,\"format\":1,"
            + "\"reason\":null,\"request\":null,\"role\":\"R\",\"seq\":1,\"target\":\"subject/01-001\"}";
    return List.of(
        "{\"chain\":\"study:S\",\"seq\":1,\"at\":\"t\",\"who\":\"c\",\"role\":\"R\",\"action\":\"register\",\"target\":\"subject/01-001\",\"request\":null,\"definition\":1,\"act\":%s,\"disclosed\":{\"changes\":[],\"reason\":null},\"prev\":\"%s\",\"hash\":\"%s\"}"
            .formatted(quoted(text), START, hash(START, text)));
  }

  private static String act(long seq, String value) {
    return "{\"action\":\"save\",\"at\":\"t\",\"by\":\"c\",\"chain\":\"subject:S/01-001\",\"changes\":[{\"from\":null,\"path\":\"a/b/c\",\"to\":\"%s\"}],\"definition\":1,\"format\":1,\"reason\":null,\"request\":null,\"role\":\"R\",\"seq\":%d,\"target\":\"entry/a/b\"}"
        .formatted(commitment(value), seq);
  }

  private static String line(long seq, String text, String prev, String value) {
    return "{\"chain\":\"subject:S/01-001\",\"seq\":%d,\"at\":\"t\",\"who\":\"c\",\"role\":\"R\",\"action\":\"save\",\"target\":\"entry/a/b\",\"request\":null,\"definition\":1,\"act\":%s,\"disclosed\":{\"changes\":[{\"path\":\"a/b/c\",\"from\":null,\"to\":{\"salt\":\"00\",\"value\":{\"value\":\"%s\"}}}],\"reason\":null},\"prev\":\"%s\",\"hash\":\"%s\"}"
        .formatted(seq, quoted(text), value, prev, hash(prev, text));
  }

  private static String state(String value) {
    return "{\"chain\":\"subject:S/01-001\",\"path\":\"a/b/c\",\"value\":{\"value\":\"%s\"}}"
        .formatted(value);
  }

  private static String commitment(String value) {
    return VerifyTrail.Hash.hex(
        VerifyTrail.Hash.of(new byte[1], ("{\"value\":\"" + value + "\"}").getBytes()));
  }

  private static String hash(String prev, String text) {
    return VerifyTrail.Hash.hex(
        VerifyTrail.Hash.of(java.util.HexFormat.of().parseHex(prev), text.getBytes()));
  }

  private static String quoted(String text) {
    return VerifyTrail.Json.canonical(text);
  }
}
