package org.ecrf.ui.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.ItemView;
import org.ecrf.ui.item.Desk;
import org.ecrf.ui.item.ItemRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonQueueTest extends BrowserlessTest {
  private final List<String> said = new ArrayList<>();
  private final List<ReasonQueue.Question> asked = new ArrayList<>();
  private final ReasonQueue queue = new ReasonQueue(asked::add);

  private static final Desk NOBODY =
      new Desk() {
        @Override
        public void left(ItemRow row, @Nullable ItemValue value) {}

        @Override
        public void menu(ItemRow row, Component button) {}

        @Override
        public Component explain(Finding finding) {
          return new Span();
        }
      };

  private void change(String item) {
    Item definition =
        new Item(
            item,
            Text.of(item),
            Text.NONE,
            ItemKind.TEXT,
            ItemKind.TEXT,
            Need.OPTIONAL,
            null,
            List.of(),
            -1,
            List.of(),
            List.of(),
            null,
            null,
            false,
            Audience.EVERYONE,
            Precision.YEAR,
            null,
            "",
            "",
            Text.NONE);
    ItemView view = new ItemView(null, 0, false, false, false, null, null, null);
    queue.add(
        ReasonQueue.Question.about(
            new ItemRow(item, definition, view, NOBODY),
            ItemValue.of("new"),
            List.of(),
            reason -> said.add(item + " because " + reason),
            () -> said.add(item + " keeps its value")));
  }

  @Test
  void the_second_change_is_asked_about_after_the_first() {
    change("weight");
    change("height");
    assertEquals(1, asked.size());
    asked.getFirst().save().accept("typing error");
    assertEquals(2, asked.size());
    asked.getLast().kept().run();
    assertEquals(List.of("weight because typing error", "height keeps its value"), said);
  }

  @Test
  void after_the_last_answer_the_next_change_is_asked_about_at_once() {
    change("weight");
    asked.getFirst().kept().run();
    change("height");
    assertEquals(2, asked.size());
  }
}
