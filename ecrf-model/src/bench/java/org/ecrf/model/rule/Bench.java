package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.story.Subject;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One subject of NCT05061030 with a full casebook, evaluated in several ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Bench {
  private final CompiledStudy study = Subject.STUDY;
  private final Facts facts = Subject.eligible().facts();
  private final Casebook casebook =
      Filled.casebook(study.definition(), Subject.eligible().casebook().values());
  private final Assessment kept = study.rules().assess(casebook, facts);
  private final Chart chart = kept.chart();
  private final List<CriterionRule> criteria = criteria();
  private final ByHand byHand =
      new ByHand(new HandReader(chart).values(), study.rules().quantities());
  private final List<Map<ItemPath, Optional<ItemValue>>> changes = changes();
  private int next;

  /** Both sides must say the same, or the comparison is of nothing. */
  public Bench() {
    List<Truth> compiled =
        criteria.stream().map(r -> Unknown.truth(r.expression().evaluate(chart, null))).toList();
    if (!compiled.equals(List.of(byHand.answers()))) {
      throw new IllegalStateException(compiled + " is not " + List.of(byHand.answers()));
    }
  }

  private List<CriterionRule> criteria() {
    List<CriterionRule> all = new ArrayList<>();
    for (Unit unit : study.rules().units()) {
      if (unit instanceof Unit.Judge judge
          && judge.rule().criterion().decides() == Criterion.Decision.ENROLMENT) {
        all.add(judge.rule());
      }
    }
    return all;
  }

  private List<Map<ItemPath, Optional<ItemValue>>> changes() {
    List<Map<ItemPath, Optional<ItemValue>>> all = new ArrayList<>();
    casebook
        .values()
        .forEach(
            (path, value) -> {
              Item item =
                  study
                      .definition()
                      .item(path.visit(), path.form(), path.item())
                      .orElseThrow();
              all.add(Map.of(path, Optional.of(Filled.other(item, value))));
            });
    return all;
  }

  int items() {
    return changes.size();
  }

  @Benchmark
  public Object criteriaByHand() {
    return byHand.answers();
  }

  @Benchmark
  public void criteriaCompiled(Blackhole hole) {
    for (CriterionRule rule : criteria) {
      hole.consume(rule.expression().evaluate(chart, null));
    }
  }

  @Benchmark
  public Object everything() {
    return study.rules().evaluate(casebook, facts);
  }

  /** Its median is the median over all items, each changed as often as the others. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public Object oneItem() {
    next = (next + 1) % changes.size();
    return kept.after(changes.get(next), facts).evaluation();
  }
}
