package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ecrf.model.byhand.ByHand;
import org.ecrf.model.byhand.Told;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.story.Subject;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Quantity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One subject of NCT05061030 with a full casebook, evaluated in several ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class Bench {
  /** Changed casebooks on which both sides are compared before the clock starts. */
  private static final int OTHERS = 1000;

  private final CompiledStudy study = Subject.STUDY;
  private final Facts facts = Filled.facts(Subject.eligible().facts());
  private final Casebook casebook =
      Filled.casebook(study.definition(), Subject.eligible().casebook().values());
  private final Assessment kept = study.rules().assess(casebook, facts);
  private final List<CriterionRule> criteria = criteria();
  private final Told told = new Told(null, Compiled::at);
  private final Compiled compiled = Compiled.of(study.rules(), casebook.values(), facts, told);
  private final ByHand byHand = byHand();
  private final List<Map<ItemPath, Optional<ItemValue>>> changes = changes();
  private int next;

  /** Both sides must say the same, or the comparison is of nothing. */
  public Bench() {
    new SameAnswers(study, casebook.values(), facts).orFail(OTHERS);
    byHand.everything();
  }

  private ByHand byHand() {
    Quantity creatinine = study.rules().quantity("creatinine").orElseThrow();
    return new ByHand(new HandReader(compiled.read(), facts, creatinine).subject(), told);
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
                  study.definition().item(path.visit(), path.form(), path.item()).orElseThrow();
              all.add(Map.of(path, Optional.of(Filled.other(item, value))));
            });
    return all;
  }

  @Benchmark
  public int criteriaByHand() {
    return byHand.enrolment();
  }

  @Benchmark
  public int criteriaCompiled() {
    return Compiled.enrolment(criteria, kept.chart(), told);
  }

  @Benchmark
  public int casebookByHand() {
    return byHand.everything();
  }

  @Benchmark
  public int casebookCompiled() {
    return compiled.everything();
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
