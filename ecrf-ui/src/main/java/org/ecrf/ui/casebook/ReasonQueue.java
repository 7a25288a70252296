package org.ecrf.ui.casebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.ui.item.ItemRow;
import org.jspecify.annotations.Nullable;

/** Reasons are asked for one after the other; none gets lost when a second change comes quickly. */
class ReasonQueue {
  private final Deque<Question> waiting = new ArrayDeque<>();
  private final Consumer<Question> ask;

  /**
   * Why a value of a completed form changes.
   *
   * @param to the new value
   * @param reasons to choose from, as the study gives them
   * @param save with the reason
   * @param keep the old value stays
   */
  record Question(
      ItemRow row,
      @Nullable ItemValue to,
      List<Text> reasons,
      Consumer<String> save,
      Runnable keep) {}

  ReasonQueue(Consumer<Question> ask) {
    this.ask = ask;
  }

  void add(Question question) {
    waiting.add(
        new Question(
            question.row(),
            question.to(),
            question.reasons(),
            reason -> {
              question.save().accept(reason);
              next();
            },
            () -> {
              question.keep().run();
              next();
            }));
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
