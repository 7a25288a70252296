package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.ecrf.model.study.Verification;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.study.VerificationPlan.Extent;
import org.junit.jupiter.api.Test;

/** What a study file says of source data verification, and how plans are weighed. */
class VerificationTest {
  private static final String STUDY =
      """
      study: TRY-1
      protocol: T1
      languages: [en]
      title: Try
      short title: Try
      %s
      visits:
        one: {title: One, date: body.visit_date, from: screening, forms: [body]}
      forms:
        body:
          title: Body
          items:
            visit_date: {label: Date, kind: date%s}
            score: {label: Score, kind: integer}
      """;

  @Test
  void nothingIsAskedWhereTheFileIsSilent() {
    assertEquals(Verification.NONE, read("", ""));
    assertEquals(Verification.NONE, read("verification: none", ""));
  }

  @Test
  void theFileNamesAPlanAndItsCriticalItems() {
    assertEquals(
        new Verification(plan(Extent.CRITICAL, 0), Set.of("body.visit_date")),
        read("verification: critical", ", critical: yes"));
    assertEquals(plan(Extent.ALL, 0), read("verification: all", "").plan());
    assertEquals(plan(Extent.NONE, 20), read("verification: {percent: 20}", "").plan());
    assertEquals(
        plan(Extent.CRITICAL, 20),
        read("verification: {percent: 20, others: critical}", ", critical: yes").plan());
  }

  @Test
  void aPlanWithoutWhatItAsksForIsRefused() {
    assertEquals(
        List.of("6:15: no item is marked “critical: yes”, so this asks for nothing"),
        problems("verification: critical", ""));
    assertEquals(
        List.of("6:15: “verification” is none, critical, all, or {percent: 20}"),
        problems("verification: [all]", ""));
    assertEquals(
        List.of("6:15: “verification” is none, critical or all"),
        problems("verification: some", ""));
  }

  @Test
  void plansReadWhatTheyWrite() {
    for (Extent extent : Extent.values()) {
      for (int percent : new int[] {0, 1, 20, 100}) {
        VerificationPlan plan = plan(extent, percent);
        assertEquals(plan, VerificationPlan.read(plan.text()).orElseThrow());
      }
    }
    assertTrue(VerificationPlan.read("critical + 101 %").isEmpty());
    assertTrue(VerificationPlan.read("most").isEmpty());
  }

  @Test
  void aPlanCoversWhatAsksForNoMoreOfAnySubject() {
    for (Extent mine : Extent.values()) {
      for (Extent other : Extent.values()) {
        for (int share : new int[] {0, 20, 50, 100}) {
          for (int otherShare : new int[] {0, 20, 50, 100}) {
            VerificationPlan plan = plan(mine, share);
            VerificationPlan less = plan(other, otherShare);
            assertEquals(asksNoLess(plan, less), plan.covers(less), plan + " " + less);
            assertTrue(plan.and(less).covers(plan) && plan.and(less).covers(less));
          }
        }
      }
    }
    assertFalse(plan(Extent.CRITICAL, 0).covers(plan(Extent.NONE, 1)));
  }

  /** Of a hundred subjects that are drawn one after the other. */
  private static boolean asksNoLess(VerificationPlan plan, VerificationPlan less) {
    for (int subject = 0; subject < 100; subject++) {
      Extent asked = plan.of(subject < plan.percent());
      if (asked.compareTo(less.of(subject < less.percent())) < 0) {
        return false;
      }
    }
    return true;
  }

  private static VerificationPlan plan(Extent everyone, int percent) {
    return new VerificationPlan(everyone, percent);
  }

  private static Verification read(String plan, String mark) {
    Compilation compiled = StudyCompiler.compile(STUDY.formatted(plan, mark), 1);
    return compiled.study().orElseThrow().definition().verification();
  }

  private static List<String> problems(String plan, String mark) {
    return StudyCompiler.compile(STUDY.formatted(plan, mark), 1).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
