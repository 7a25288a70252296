package org.ecrf.ui.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.ItemView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemRowTest extends BrowserlessTest {
  private static final Finding TOO_HEAVY =
      new Finding(
          "E01",
          new ItemPath("screening", "vitals", "some_item"),
          Text.of("E01: weight 100.1 kg is above 100 kg."),
          Check.Severity.QUERY,
          false,
          List.of());

  /** What rows hand on, noted. */
  private static final class Noting implements Desk {
    final List<@Nullable ItemValue> values = new ArrayList<>();

    @Override
    public void left(ItemRow row, @Nullable ItemValue value) {
      values.add(value);
    }

    @Override
    public void menu(ItemRow row, Component button) {}

    @Override
    public Component explain(Finding finding) {
      return new Span("A query opens.");
    }
  }

  private final Noting desk = new Noting();
  private ItemRow row;

  private static ItemView view(@Nullable ItemValue value, int version) {
    return new ItemView(value, version, false, false, false, "coordinator", Instant.EPOCH, null);
  }

  @BeforeEach
  void open() {
    row = new ItemRow("some_item", Items.of(ItemKind.QUANTITY), view(null, 0), desk);
    row.editable(true);
    UI.getCurrent().add(row);
  }

  private TextField field() {
    return $(TextField.class).from(row).withClassName("f-num").single();
  }

  @Test
  void a_value_that_was_left_is_handed_on_once() {
    test(field()).setValue("100.1");
    assertEquals(List.of(ItemValue.of("100.1", "kg")), desk.values);
  }

  @Test
  void a_finding_stands_under_the_item_with_what_follows() {
    row.says(List.of(TOO_HEAVY), 0);
    String text =
        $(Div.class).from(row).withClassName("check").single().getElement().getTextRecursively();
    assertTrue(text.contains("E01: weight 100.1 kg is above 100 kg."), text);
    assertTrue(text.contains("A query opens."), text);
    assertEquals("true", row.getElement().getAttribute("data-problem"));
    row.says(List.of(), 0);
    assertFalse($(Div.class).from(row).withClassName("check").exists());
  }

  @Test
  void what_is_refused_stays_in_the_field() {
    test(field()).setValue("7o");
    row.refuse("“7o” is not a number");
    assertEquals("7o", field().getValue());
    assertTrue(field().getElement().getProperty("invalid", false));
  }

  @Test
  void keeping_the_old_value_shows_it_again_and_tells_nothing() {
    row.committed(view(ItemValue.of("70", "kg"), 1));
    test(field()).setValue("71");
    desk.values.clear();
    row.restore();
    assertEquals("70", field().getValue());
    assertEquals(List.of(), desk.values);
  }

  @Test
  void a_missing_code_takes_the_place_of_the_control() {
    row.missing("ND");
    assertEquals(List.of(new ItemValue.Missing("ND", "")), desk.values);
    assertFalse($(TextField.class).from(row).withClassName("f-num").exists());
  }

  @Test
  void what_is_masked_is_said_to_be_masked() {
    ItemView masked = new ItemView(null, 3, false, false, true, "coordinator", Instant.EPOCH, null);
    ItemRow other = new ItemRow("some_item", Items.of(ItemKind.DATE), masked, desk);
    UI.getCurrent().add(other);
    other.editable(true);
    assertFalse(other.editable());
    assertTrue(other.getElement().getTextRecursively().contains("not shown to your role"));
  }

  @Test
  void a_row_is_hidden_when_its_condition_does_not_hold() {
    row.follow(new ItemView(null, 0, true, false, false, null, null, null));
    assertFalse(row.isVisible());
  }

  @Test
  void a_row_says_what_has_become_of_its_item() {
    ItemValue value = ItemValue.of("70", "kg");
    assertEquals("UNANSWERED", status());
    row.committed(view(value, 1));
    assertEquals("ANSWERED", status());
    row.take(view(new ItemValue.Missing("ND", ""), 2));
    assertEquals("MISSING", status());
    row.committed(view(null, 3));
    assertEquals("UNANSWERED", status(), "cleared, it waits for an answer again");
    row.rebase(new ItemView(value, 4, true, false, false, null, null, null));
    assertEquals("HIDDEN", status());
    row.rebase(ItemView.masked(false, false));
    assertEquals("MASKED", status());
  }

  @Test
  void an_erased_answer_is_not_said_to_be_saved_and_can_be_given_anew() {
    ItemView erased =
        new ItemView(null, 3, false, false, false, "data-manager", Instant.EPOCH, null, true);
    row = new ItemRow("some_item", Items.of(ItemKind.QUANTITY), erased, desk);
    UI.getCurrent().add(row);
    row.editable(true);
    assertEquals("redacted", row.getElement().getAttribute("data-s"));
    assertEquals("REDACTED", status());
    assertTrue(row.getElement().getTextRecursively().contains("Redacted"));
    test(field()).setValue("70");
    row.committed(view(desk.values.getFirst(), 4));
    assertEquals("ANSWERED", status());
    assertFalse(row.getElement().getTextRecursively().contains("Redacted"));
  }

  private String status() {
    return row.getElement().getAttribute("data-status");
  }

  @Test
  void an_item_of_a_repeat_is_named_by_its_place() {
    ItemRow repeat =
        new ItemRow("samples[2]/some_item", Items.of(ItemKind.TEXT), view(null, 0), desk);
    assertEquals("samples[2]/some_item", repeat.getElement().getAttribute("data-item"));
    assertEquals("true", repeat.getElement().getAttribute("data-required"));
    repeat.waitsForAnswer(false);
    assertEquals("false", repeat.getElement().getAttribute("data-required"));
  }
}
