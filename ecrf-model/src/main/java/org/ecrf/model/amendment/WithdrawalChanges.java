package org.ecrf.model.amendment;

import java.util.List;
import java.util.TreeSet;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.Text;

/** What a subject may withdraw from: one that somebody has withdrawn from must stay. */
final class WithdrawalChanges {
  private WithdrawalChanges() {}

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    Matched<WithdrawalScope> scopes =
        Matched.of(before.withdrawal(), after.withdrawal(), WithdrawalScope::code);
    scopes.removed(scope -> ledger.touches(name(scope), Phrase.REMOVED.text()));
    scopes.added(scope -> ledger.adds(name(scope), Phrase.ADDED.text()));
    scopes.kept(
        (a, b) -> {
          ledger.text(name(a), Phrase.TITLE, a.title(), b.title());
          ledger.text(name(a), Phrase.HELP, a.help(), b.help());
          ledger.alike(name(a), Phrase.KEEPS, kept(a, before, after), kept(b, before, after));
        });
  }

  /** A visit that is there in one of them only is told by itself. */
  private static List<String> kept(
      WithdrawalScope scope, StudyDefinition one, StudyDefinition other) {
    return new TreeSet<>(scope.keeps())
        .stream().filter(name -> has(one, name) && has(other, name)).toList();
  }

  private static boolean has(StudyDefinition study, String name) {
    int dot = name.indexOf('.');
    return study
        .visit(dot < 0 ? name : name.substring(0, dot))
        .filter(visit -> dot < 0 || visit.forms().contains(name.substring(dot + 1)))
        .isPresent();
  }

  private static Text name(WithdrawalScope scope) {
    return Ledger.name(Phrase.WITHDRAWAL, scope.title(), scope.code());
  }
}
