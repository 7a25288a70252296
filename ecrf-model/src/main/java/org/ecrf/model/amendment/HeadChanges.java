package org.ecrf.model.amendment;

import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** What stands at the head of a study. */
final class HeadChanges {
  private static final Text STUDY = Phrase.STUDY.text();

  private HeadChanges() {}

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    ledger.same(STUDY, Phrase.NAME, before.id(), after.id());
    ledger.reworded(STUDY, Phrase.PROTOCOL, before.protocol(), after.protocol());
    ledger.text(STUDY, Phrase.TITLE, before.title(), after.title());
    ledger.text(STUDY, Phrase.SHORT_TITLE, before.shortTitle(), after.shortTitle());
    new ChoiceChanges(ledger, STUDY, Phrase.LANGUAGE, Phrase.LANGUAGES)
        .words(before.languages(), after.languages());
    texts(ledger, Phrase.REASON, before.reasons(), after.reasons());
    texts(ledger, Phrase.ASSUMPTION, before.assumptions(), after.assumptions());
  }

  /** Nothing rests on these texts. */
  private static void texts(Ledger ledger, Phrase what, List<Text> before, List<Text> after) {
    Matched<Text> texts = Matched.of(before, after, ledger::word);
    texts.removed(t -> ledger.rewords(STUDY, Phrase.NO_LONGER.of(what, t)));
    texts.added(t -> ledger.adds(STUDY, Phrase.NEW.of(what, t)));
    texts.kept((a, b) -> ledger.text(STUDY, what, a, b));
  }
}
