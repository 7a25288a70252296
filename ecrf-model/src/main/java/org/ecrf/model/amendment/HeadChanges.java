package org.ecrf.model.amendment;

import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** What stands at the head of a study. */
final class HeadChanges {
  private static final String STUDY = "study";

  private HeadChanges() {}

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    ledger.same(STUDY, "name", before.id(), after.id());
    ledger.reworded(STUDY, "protocol", before.protocol(), after.protocol());
    ledger.text(STUDY, "title", before.title(), after.title());
    ledger.text(STUDY, "short title", before.shortTitle(), after.shortTitle());
    new ChoiceChanges(ledger, STUDY, "language").words(before.languages(), after.languages());
    texts(ledger, "reason for change", before.reasons(), after.reasons());
    texts(ledger, "assumption", before.assumptions(), after.assumptions());
  }

  /** Nothing rests on these texts. */
  private static void texts(Ledger ledger, String what, List<Text> before, List<Text> after) {
    Matched<Text> texts = Matched.of(before, after, ledger::word);
    texts.removed(t -> ledger.rewords(STUDY, "no longer: %s “%s”".formatted(what, ledger.word(t))));
    texts.added(t -> ledger.adds(STUDY, "%s “%s”".formatted(what, ledger.word(t))));
    texts.kept((a, b) -> ledger.text(STUDY, what, a, b));
  }
}
