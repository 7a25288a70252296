package org.ecrf.model.amendment;

import java.util.List;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.study.StudyDefinition;

/**
 * All differences between two versions of a study, in the order of the study. A version that only
 * adds and rewords can be published while the study runs: what was captured keeps its meaning.
 */
public record StudyChanges(List<StudyChange> all) {
  public StudyChanges {
    all = List.copyOf(all);
  }

  public static StudyChanges between(CompiledStudy before, CompiledStudy after) {
    StudyDefinition old = before.definition();
    StudyDefinition next = after.definition();
    Ledger ledger = new Ledger(old.languages());
    HeadChanges.compare(old, next, ledger);
    new VerificationChanges(old, next, ledger).compare();
    new QueryPlanChanges(old, next, ledger).compare();
    WithdrawalChanges.compare(old, next, ledger);
    new SettingChanges(before, after, ledger).compare();
    VisitChanges.compare(old, next, ledger);
    FormChanges.compare(old, next, ledger);
    CriterionChanges.compare(old, next, ledger);
    CheckChanges.compare(old, next, ledger);
    return new StudyChanges(ledger.changes());
  }

  public List<StudyChange> of(Effect effect) {
    return all.stream().filter(change -> change.effect() == effect).toList();
  }

  /** Nothing that was captured is touched. */
  public boolean publishable() {
    return of(Effect.TOUCHES).isEmpty();
  }
}
