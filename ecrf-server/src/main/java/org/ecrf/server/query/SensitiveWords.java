package org.ecrf.server.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.query.QueryView.Message;

/**
 * Which queries may quote a sensitive value: those at such an item, and of checks that name one.
 */
final class SensitiveWords {
  private static final Text MASKED =
      new Text(Map.of("en", "Sensitive: not shown", "sv", "Känsligt: visas inte"));

  private final StudyDefinition study;
  private final Set<String> checks = new HashSet<>();

  SensitiveWords(StudyDefinition study) {
    this.study = study;
    for (Form form : study.forms().values()) {
      form.items().stream().filter(Item::sensitive).forEach(i -> collectChecks(i.id()));
    }
  }

  /** An item's id in a check's sentence or rule is taken for the item, of whatever form. */
  private void collectChecks(String item) {
    study.checks().stream()
        .filter(c -> c.rule().contains(item) || says(c.says(), item))
        .forEach(c -> checks.add(c.id()));
    study.criteria().stream()
        .filter(c -> c.rule().contains(item) || says(c.says(), item))
        .forEach(c -> checks.add(c.id()));
  }

  private static boolean says(Text text, String item) {
    return text.byLanguage().values().stream().anyMatch(t -> t.contains(item));
  }

  boolean mayBeIn(QueryRow query) {
    ItemPath at = query.place().at();
    boolean item =
        study.form(at.visit(), at.form()).flatMap(f -> f.item(at.item())).stream()
            .anyMatch(Item::sensitive);
    return item || (query.check() != null && checks.contains(query.check()));
  }

  /** The form stays; which item it is, and which check asked, would tell what was found there. */
  static QueryView without(QueryView view) {
    List<Message> wordless =
        view.messages().stream()
            .map(m -> new Message(m.who(), m.role(), m.at(), m.kind(), ""))
            .toList();
    return new QueryView(
        view.id(),
        view.subject(),
        new ItemPath(view.at().visit(), view.at().form(), QueryView.SOME_ITEM),
        view.state(),
        view.origin(),
        null,
        MASKED,
        view.openedBy(),
        view.role(),
        view.openedAt(),
        wordless);
  }
}
