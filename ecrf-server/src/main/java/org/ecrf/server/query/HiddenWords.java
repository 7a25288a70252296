package org.ecrf.server.query;

import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.ecrf.server.query.QueryView.Message;
import org.ecrf.server.study.Discretion;

/** A query as it is shown where its words may tell what is not for the caller. */
final class HiddenWords {
  private static final Text MASKED =
      new Text(
          Map.of(
              "en", "Sensitive: not shown",
              "sv", "Känsligt: visas inte",
              "pl", "Poufne: nie pokazuje się"));

  private HiddenWords() {}

  /** At a hidden item or around one, or of a check that names one. */
  static boolean mayBeIn(QueryRow query, Discretion discretion) {
    String check = query.check();
    return discretion.hides(query.place().at()) || (check != null && discretion.mayTell(check));
  }

  private static ItemPath somewhere(ItemPath at) {
    return Breadth.of(at) == Breadth.ITEM
        ? new ItemPath(at.visit(), at.form(), QueryView.SOME_ITEM)
        : at;
  }

  /** The form stays; which item it is, and which check asked, would tell what was found there. */
  static QueryView without(QueryView view) {
    List<Message> wordless =
        view.messages().stream()
            .map(m -> new Message(m.who(), m.role(), m.at(), m.kind(), "", false))
            .toList();
    return new QueryView(
        view.id(),
        view.subject(),
        somewhere(view.at()),
        view.state(),
        view.origin(),
        null,
        MASKED,
        view.openedBy(),
        view.role(),
        view.openedAt(),
        view.unseen(),
        view.category(),
        view.due(),
        view.overdue(),
        view.assignee(),
        wordless);
  }
}
