package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.study.QueryPlan;
import org.junit.jupiter.api.Test;

/** How the two trials sort their queries, and by when they want them answered. */
class QueryPlanTest {
  private static final LocalDate ASKED = LocalDate.of(2026, 2, 26);

  @Test
  void safetyIsDueBeforeAllElse() {
    for (String study : List.of("NCT05061030", "WJMSC-ALS")) {
      QueryPlan plan = plan(BundledStudies.yaml(study));
      assertEquals(LocalDate.of(2026, 3, 1), plan.due(QueryPlan.SAFETY, ASKED));
      assertEquals(LocalDate.of(2026, 3, 5), plan.due("eligibility", ASKED));
      assertEquals(LocalDate.of(2026, 3, 12), plan.due(null, ASKED));
      assertTrue(plan.category(QueryPlan.MISSING).isPresent());
      assertTrue(plan.category(QueryPlan.IMPLAUSIBLE).isPresent());
    }
  }

  @Test
  void aStudyThatSaysNothingHasThePlanOfEverybody() {
    String yaml = BundledStudies.yaml("WJMSC-ALS");
    int begins = yaml.indexOf("\nqueries:");
    assertEquals(
        QueryPlan.DEFAULT,
        plan(yaml.substring(0, begins) + yaml.substring(yaml.indexOf("\nassumptions:"))));
  }

  @Test
  void aCategoryWithoutDaysOfItsOwnHasThoseOfThePlan() {
    QueryPlan plan = plan(BundledStudies.yaml("WJMSC-ALS").replace("  due: 14", "  due: 10"));
    assertEquals(LocalDate.of(2026, 3, 8), plan.due("source", ASKED));
    assertEquals(LocalDate.of(2026, 3, 1), plan.due("safety", ASKED));
    assertEquals(LocalDate.of(2026, 3, 8), plan.due("a category of an earlier version", ASKED));
  }

  private static QueryPlan plan(String yaml) {
    return StudyCompiler.published(yaml, 1).study().orElseThrow().definition().queries();
  }
}
