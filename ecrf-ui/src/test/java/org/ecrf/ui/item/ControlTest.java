package org.ecrf.ui.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Precision;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends BrowserlessTest {
  private final List<Answer> answers = new ArrayList<>();

  private Control control(ItemKind kind) {
    Control control = Control.of(Items.of(kind), "label");
    control.components().forEach(UI.getCurrent()::add);
    control.onLeave(answers::add);
    return control;
  }

  private static ItemValue example(ItemKind kind) {
    return switch (kind) {
      case INTEGER -> ItemValue.of("12");
      case DECIMAL, CALCULATED -> ItemValue.of("1.50");
      case QUANTITY -> ItemValue.of("0,410", "lb");
      case DATE -> ItemValue.of("2026-11-16");
      case PARTIAL_DATE -> ItemValue.of("2026-08");
      case DATE_TIME -> ItemValue.of("2026-11-16T08:10");
      case BOOLEAN -> ItemValue.of("true");
      case CHOICE -> ItemValue.of("B");
      case MULTI_CHOICE -> ItemValue.of("A,C");
      case TIME -> ItemValue.of("09:30");
      case TEXT, LONG_TEXT, ATTACHMENT -> ItemValue.of("a text");
    };
  }

  @ParameterizedTest
  @EnumSource
  void a_value_is_shown_to_the_letter_and_showing_tells_nothing(ItemKind kind) {
    Control control = control(kind);
    control.show(example(kind));
    assertTrue(answers.isEmpty());
    if (kind != ItemKind.CALCULATED) {
      assertEquals(new Answer.Given(example(kind)), control.answer());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_control_can_be_emptied_again(ItemKind kind) {
    Control control = control(kind);
    control.show(example(kind));
    control.show(null);
    assertEquals(new Answer.Given(null), control.answer());
  }

  @Test
  void a_number_is_told_as_it_was_typed_with_its_unit() {
    control(ItemKind.QUANTITY);
    test($(TextField.class).single()).setValue("<0,030");
    assertEquals(List.of(new Answer.Given(ItemValue.of("<0,030", "kg"))), answers);
  }

  @Test
  void a_unit_alone_tells_nothing() {
    control(ItemKind.QUANTITY);
    test($(Select.class).single()).selectItem("lb");
    assertTrue(answers.isEmpty());
  }

  @Test
  void letters_in_a_number_are_told_too_since_the_server_judges() {
    control(ItemKind.DECIMAL);
    test($(TextField.class).single()).setValue("7o");
    assertEquals(List.of(new Answer.Given(ItemValue.of("7o"))), answers);
  }

  @Test
  void blanks_around_a_text_are_not_part_of_it() {
    control(ItemKind.LONG_TEXT);
    test($(TextArea.class).single()).setValue("  twice interrupted \n");
    assertEquals(List.of(new Answer.Given(ItemValue.of("twice interrupted"))), answers);
  }

  @Test
  void a_choice_tells_at_once() {
    control(ItemKind.BOOLEAN);
    test($(RadioButtonGroup.class).single()).selectItem("No");
    assertEquals(List.of(new Answer.Given(ItemValue.of("false"))), answers);
  }

  @Test
  @SuppressWarnings("unchecked")
  void several_choices_keep_the_order_of_the_list() {
    control(ItemKind.MULTI_CHOICE);
    CheckboxGroup<String> group = $(CheckboxGroup.class).single();
    group.setValue(Set.of("C", "A"));
    assertEquals(List.of(new Answer.Given(ItemValue.of("A,C"))), answers);
  }

  @Test
  void a_day_without_its_time_is_not_told_as_a_value() {
    control(ItemKind.DATE_TIME);
    test($(DayField.class).single()).setValue(LocalDate.of(2026, 11, 16));
    assertInstanceOf(Answer.Partial.class, answers.getFirst());
  }

  @Test
  void a_time_may_be_typed_in_the_usual_ways() {
    control(ItemKind.DATE_TIME);
    test($(DayField.class).single()).setValue(LocalDate.of(2026, 11, 16));
    test($(TextField.class).single()).setValue("810");
    assertEquals(new Answer.Given(ItemValue.of("2026-11-16T08:10")), answers.getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "02:50+02:00, 02:50+02:00",
    "250 +0200, 02:50+02:00",
    "2.50−01:00, 02:50-01:00",
    "00:50z, 00:50Z",
    "02:50:15+02:00, 02:50:15+02:00",
    "late+02:00, late+02:00"
  })
  void a_time_keeps_its_offset(String typed, String kept) {
    control(ItemKind.DATE_TIME);
    test($(DayField.class).single()).setValue(LocalDate.of(2026, 10, 25));
    test($(TextField.class).single()).setValue(typed);
    assertEquals(new Answer.Given(ItemValue.of("2026-10-25T" + kept)), answers.getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"02:50+02:00", "00:50Z", "02:50:15+02:00", "02:50:15"})
  void a_stored_time_is_shown_to_the_letter(String time) {
    Control control = control(ItemKind.DATE_TIME);
    ItemValue stored = ItemValue.of("2026-10-25T" + time);
    control.show(stored);
    assertEquals(new Answer.Given(stored), control.answer());
    assertEquals("25 Oct 2026 " + time, Values.words(Items.of(ItemKind.DATE_TIME), stored));
  }

  @Test
  void a_month_without_its_year_is_not_told_as_a_value() {
    control(ItemKind.PARTIAL_DATE);
    PartialDateField field = $(PartialDateField.class).single();
    @SuppressWarnings("unchecked")
    Select<Integer> month =
        (Select<Integer>) $(Select.class).from(field).withClassName("f-month").single();
    month.setValue(8);
    assertEquals("-08", field.generateModelValue());
    assertTrue(!field.lacking().isEmpty());
  }

  @Test
  void a_calculated_item_says_when_values_are_missing() {
    Control control = control(ItemKind.CALCULATED);
    control.show(null);
    assertTrue(control.components().getLast().isVisible());
    control.show(ItemValue.of("102", "mL/min/1.73 m²"));
    assertTrue(!control.components().getLast().isVisible());
  }

  @Test
  void a_time_of_day_is_written_with_a_colon_however_it_was_typed() {
    control(ItemKind.TIME);
    test($(TextField.class).single()).setValue("0810");
    assertEquals(List.of(new Answer.Given(ItemValue.of("08:10"))), answers);
  }

  @Test
  void where_the_day_is_enough_the_time_may_be_left_out() {
    Control control = shown(Items.of(ItemKind.DATE_TIME, Precision.DAY));
    test($(DayField.class).single()).setValue(LocalDate.of(2026, 11, 16));
    assertEquals(new Answer.Given(ItemValue.of("2026-11-16")), answers.getLast());
    control.show(ItemValue.of("2026-11-17"));
    assertEquals(new Answer.Given(ItemValue.of("2026-11-17")), control.answer());
  }

  @Test
  void a_year_alone_is_not_enough_where_the_month_is_asked_for() {
    Control control = shown(Items.of(ItemKind.PARTIAL_DATE, Precision.MONTH));
    control.show(ItemValue.of("2026"));
    assertInstanceOf(Answer.Partial.class, control.answer());
    control.show(ItemValue.of("2026-08"));
    assertEquals(new Answer.Given(ItemValue.of("2026-08")), control.answer());
  }

  @Test
  void calculated_answers_stand_as_people_read_them() {
    shown(Items.calculated(ItemKind.BOOLEAN)).show(ItemValue.of("true"));
    assertEquals("Yes", $(TextField.class).single().getValue());
  }

  @Test
  void a_calculated_day_has_its_month_in_letters() {
    shown(Items.calculated(ItemKind.DATE)).show(ItemValue.of("2025-11-16"));
    assertEquals("16 Nov 2025", $(TextField.class).single().getValue());
  }

  @Test
  void a_file_is_shown_by_its_name_size_and_digest() {
    Control control = shown(Items.of(ItemKind.ATTACHMENT));
    AttachedFile file =
        new AttachedFile("letter.pdf", "application/pdf", 1_572_864, "0".repeat(64));
    control.show(ItemValue.of(file.text()));
    String says = control.components().getFirst().getElement().getTextRecursively();
    assertEquals("letter.pdf (1.5 MB)SHA-256 000000000000", says);
  }

  private Control shown(Item item) {
    Control control = Control.of(item, "label");
    control.components().forEach(UI.getCurrent()::add);
    control.onLeave(answers::add);
    return control;
  }
}
