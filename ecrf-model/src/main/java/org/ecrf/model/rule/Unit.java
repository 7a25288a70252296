package org.ecrf.model.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ecrf.model.study.Cohort;
import org.jspecify.annotations.Nullable;

/** One rule at one place: what an evaluation carries out, and a change carries out again. */
sealed interface Unit {

  /** The form at a visit in whose instances it is asked; null where it is asked once. */
  @Nullable Place place();

  /** The repeating group in whose repeats it is asked, or -1. */
  int group();

  /** All that its outcome is made from. */
  Set<Step> reads();

  /** Hides or calculates an item. */
  record Derive(DerivedItem item) implements Unit {
    @Override
    public Place place() {
      return item.place();
    }

    @Override
    public int group() {
      return item.slot().group();
    }

    @Override
    public Set<Step> reads() {
      Set<Step> reads = item.reads();
      reads.add(new ItemStep.Here(item.slot()));
      return reads;
    }
  }

  /** Whether the subject belongs to a cohort. */
  record Belong(Cohort cohort, Expression rule) implements Unit {
    @Override
    public @Nullable Place place() {
      return null;
    }

    @Override
    public int group() {
      return -1;
    }

    @Override
    public Set<Step> reads() {
      return rule.reads();
    }
  }

  /** Judges a criterion. */
  record Judge(CriterionRule rule) implements Unit {
    @Override
    public @Nullable Place place() {
      return rule.place();
    }

    @Override
    public int group() {
      return -1;
    }

    @Override
    public Set<Step> reads() {
      Set<Step> reads = new LinkedHashSet<>(rule.expression().reads());
      reads.addAll(rule.says().reads());
      return reads;
    }
  }

  /**
   * Asks a check.
   *
   * @param quoted the items whose values its sentence tells
   */
  record Ask(CheckRule rule, Place place, Set<Layout.At> quoted) implements Unit {
    @Override
    public int group() {
      return rule.group();
    }

    @Override
    public Set<Step> reads() {
      Set<Step> reads = new LinkedHashSet<>(rule.expression().reads());
      reads.addAll(rule.says().reads());
      reads.add(new ItemStep.Here(rule.slot()));
      return reads;
    }
  }
}
