package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** Reasons are asked for one after the other; none gets lost when a second change comes quickly. */
class ReasonQueue {
  private final Deque<Question> waiting = new ArrayDeque<>();
  private final Consumer<Question> ask;

  /**
   * Why something of a completed form changes.
   *
   * @param at where the question is asked
   * @param title the question
   * @param change what changes, from what to what
   * @param keep the words for leaving it as it is
   * @param reasons to choose from, as the study gives them
   * @param save with the reason
   * @param kept it stays as it is
   */
  record Question(
      Component at,
      String title,
      String change,
      String keep,
      List<Text> reasons,
      Consumer<String> save,
      Runnable kept) {

    /** Why the value of a row changes. */
    static Question about(
        ItemRow row,
        @Nullable ItemValue to,
        List<Text> reasons,
        Consumer<String> save,
        Runnable kept) {
      String from = Values.words(row.item(), row.saved().value());
      return new Question(
          row,
          Say.it("reason.title"),
          Say.it(
              "reason.change",
              Map.of(
                  "item", Say.it(row.item().label()),
                  "from", from,
                  "to", Values.words(row.item(), to))),
          Say.it("reason.keep", "value", from),
          reasons,
          save,
          kept);
    }

    private Question then(Runnable next) {
      return new Question(
          at,
          title,
          change,
          keep,
          reasons,
          reason -> {
            save.accept(reason);
            next.run();
          },
          () -> {
            kept.run();
            next.run();
          });
    }
  }

  ReasonQueue(Consumer<Question> ask) {
    this.ask = ask;
  }

  void add(Question question) {
    waiting.add(question.then(this::next));
    if (waiting.size() == 1) {
      ask.accept(waiting.peek());
    }
  }

  private void next() {
    waiting.poll();
    if (!waiting.isEmpty()) {
      ask.accept(waiting.peek());
    }
  }
}
