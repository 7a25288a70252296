package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.value.ItemValue;

/** After any sequence of changes, what was kept up to date is what a full evaluation gives. */
class IncrementalTest {

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void everyStudyFollowsEveryChange(@ForAll("stories") List<Move> moves) {
    Studies.ALL.values().forEach(study -> follow(study, moves));
  }

  @Tag("long")
  @Property(tries = 3000)
  void everyStudyFollowsEveryChangeOften(@ForAll("stories") List<Move> moves) {
    everyStudyFollowsEveryChange(moves);
  }

  @Provide
  Arbitrary<List<Move>> stories() {
    return Arbitraries.longs().map(Move::new).list().ofMinSize(1).ofMaxSize(25);
  }

  private static void follow(CompiledStudy study, List<Move> moves) {
    Map<ItemPath, ItemValue> values = new HashMap<>();
    Facts facts = Move.BEGINNING;
    Assessment kept = study.rules().assess(Casebook.EMPTY, facts);
    for (Move move : moves) {
      var changes = move.changes(study.definition());
      changes.forEach(
          (path, value) ->
              value.ifPresentOrElse(v -> values.put(path, v), () -> values.remove(path)));
      facts = move.facts(study.definition(), facts);
      Casebook casebook = new Casebook(values);
      kept = move.seed() % 3 == 0 ? kept.after(casebook, facts) : kept.after(changes, facts);
      assertSame(study.rules().evaluate(casebook, facts), kept.evaluation());
    }
  }

  /** Part by part, so that a difference is small. */
  private static void assertSame(Evaluation full, Evaluation kept) {
    assertEquals(full.calculated(), kept.calculated());
    assertEquals(full.hidden(), kept.hidden());
    assertEquals(full.findings(), kept.findings());
    assertEquals(full.cohorts(), kept.cohorts());
    for (int i = 0; i < full.verdicts().size(); i++) {
      assertEquals(full.verdicts().get(i), kept.verdicts().get(i));
    }
    assertEquals(new ArrayList<>(full.verdicts()), kept.verdicts());
  }
}
