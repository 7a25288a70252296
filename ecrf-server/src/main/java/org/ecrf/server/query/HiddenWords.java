package org.ecrf.server.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.ecrf.server.query.QueryView.Message;
import org.ecrf.server.study.Discretion;
import org.jspecify.annotations.Nullable;

/** A query as it is shown where its words may tell what is not for the caller. */
final class HiddenWords {
  private static final Text MASKED =
      new Text(
          Map.of(
              "en", "Sensitive: not shown",
              "sv", "Känsligt: visas inte",
              "pl", "Poufne: nie pokazuje się"));

  private HiddenWords() {}

  /** In what it asks: at a hidden item, of a check that names one, or by who may know more. */
  static boolean mayBeIn(QueryRow query, Discretion discretion) {
    String check = query.check();
    return discretion.hidesWords(query.place().at(), query.openedRole())
        || (check != null && discretion.mayTell(check));
  }

  private static ItemPath somewhere(ItemPath at) {
    return Breadth.of(at) == Breadth.ITEM
        ? new ItemPath(at.visit(), at.form(), QueryView.SOME_ITEM)
        : at;
  }

  /** With the messages of those roles only whose words may be read. */
  static QueryView without(QueryView view, Predicate<String> hidden) {
    return with(view, view.check(), view.text(), view.at(), messages(view, hidden));
  }

  /**
   * The form stays; which item it is, and which check asked, would tell what was found there. Of a
   * wider place those may be read who know no more than the caller.
   */
  static QueryView asked(QueryView view, Predicate<String> hidden) {
    Predicate<String> all = role -> view.check() != null || hidden.test(role);
    return with(view, null, MASKED, somewhere(view.at()), messages(view, all));
  }

  private static List<Message> messages(QueryView view, Predicate<String> hidden) {
    return view.messages().stream().map(m -> hidden.test(m.role()) ? wordless(m) : m).toList();
  }

  private static Message wordless(Message said) {
    return new Message(said.who(), said.role(), said.at(), said.kind(), "", false);
  }

  private static QueryView with(
      QueryView view, @Nullable String check, Text text, ItemPath at, List<Message> messages) {
    return new QueryView(
        view.id(),
        view.subject(),
        at,
        view.state(),
        view.origin(),
        check,
        text,
        view.openedBy(),
        view.role(),
        view.openedAt(),
        view.unseen(),
        view.category(),
        view.due(),
        view.overdue(),
        view.assignee(),
        messages);
  }
}
