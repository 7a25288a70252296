package org.ecrf.ui.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Form;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.shell.Standing;
import org.junit.jupiter.api.Test;

class GroupSectionTest extends BrowserlessTest {
  private final Form form = Studies.study().forms().get("lab");
  private final EntryDesk desk = new EntryDesk();
  private GroupSection group;

  /**
   * @param saved how many repeats were ever saved
   * @param held those that hold something
   */
  private void open(int saved, boolean editable, Integer... held) {
    Map<String, ItemView> items = new LinkedHashMap<>();
    for (int n = 1; n <= saved; n++) {
      boolean holds = List.of(held).contains(n);
      items.put("samples[" + n + "]/taken", view(holds ? "08:10" : null, 1));
      items.put("samples[" + n + "]/value", view(null, 0));
    }
    desk.form = new OpenForm();
    WhoAmI.GrantLine grant = new WhoAmI.GrantLine("STUDY-1", Role.COORDINATOR, null);
    desk.form.show(
        new EntryView(
            Studies.HEAD,
            new FormAt("day_1", "lab"),
            form,
            EntryState.IN_PROGRESS,
            Progress.IN_PROGRESS,
            Degree.OPEN,
            1,
            editable,
            null,
            items,
            Map.of("samples", List.of(held)),
            List.of(),
            new VisitPlan("day_1", VisitPlan.Due.DUE, null, null, null, null),
            null),
        new Labels(Studies.study()),
        new Standing("coordinator", List.of(grant), false));
    group = new GroupSection(form.section("samples").orElseThrow(), desk);
    UI.getCurrent().add(group);
    group.show();
    desk.refresh();
  }

  private static ItemView view(String text, int version) {
    ItemValue value = text == null ? null : ItemValue.of(text);
    return new ItemView(value, version, false, false, false, "coordinator", Instant.EPOCH, null);
  }

  private List<String> blocks() {
    return $(RepeatBlock.class).all().stream().map(RepeatBlock::name).toList();
  }

  private NativeButton add() {
    return $(NativeButton.class).id("add-samples");
  }

  @Test
  void repeats_that_hold_something_are_shown() {
    open(2, true, 1, 2);
    assertEquals(List.of("Sample 1", "Sample 2"), blocks());
    assertTrue(desk.rows().containsKey("samples[2]/value"));
  }

  @Test
  void a_removed_repeat_is_not_shown_and_keeps_its_number() {
    open(2, true, 1);
    assertEquals(List.of("Sample 1"), blocks());
    test(add()).click();
    assertEquals(List.of("Sample 1", "Sample 3"), blocks());
  }

  @Test
  void adding_twice_does_not_leave_a_gap() {
    open(1, true, 1);
    test(add()).click();
    test(add()).click();
    assertEquals(List.of("Sample 1", "Sample 2"), blocks());
  }

  @Test
  void where_the_study_takes_no_more_a_removed_one_is_begun_again() {
    open(3, true, 1, 3);
    test(add()).click();
    assertEquals(List.of("Sample 1", "Sample 2", "Sample 3"), blocks());
  }

  @Test
  void where_all_are_in_use_none_is_offered() {
    open(3, true, 1, 2, 3);
    assertFalse($(NativeButton.class).withId("add-samples").exists());
  }

  @Test
  void an_answer_is_missed_only_in_a_repeat_that_was_begun() {
    open(1, true, 1);
    test(add()).click();
    assertEquals("true", required("samples[1]/value"));
    assertEquals("false", required("samples[2]/value"));
  }

  private String required(String key) {
    return desk.rows().get(key).getElement().getAttribute("data-required");
  }

  @Test
  void one_that_nobody_has_begun_is_taken_off_without_a_word() {
    open(1, true, 1);
    test(add()).click();
    NativeButton remove =
        $(NativeButton.class).all().stream()
            .filter(b -> "Remove Sample 2".equals(b.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow();
    test(remove).click();
    assertEquals(List.of("Sample 1"), blocks());
    assertFalse(desk.rows().containsKey("samples[2]/value"));
  }

  @Test
  void each_row_has_its_cells_and_says_below_them_what_is_said() {
    open(1, true, 1);
    ItemRow cell = desk.rows().get("samples[1]/taken");
    cell.refuse("“25:00” is not a time");
    assertFalse(cell.getElement().getTextRecursively().contains("25:00"));
    String row = $(RepeatBlock.class).single().getElement().getTextRecursively();
    assertTrue(row.contains("25:00"), row);
    assertTrue(cell.getElement().getTextRecursively().startsWith("Sample 1, "));
  }

  @Test
  void the_menu_of_a_cell_removes_its_row() {
    open(2, true, 1, 2);
    RepeatBlock second = group.removable(desk.rows().get("samples[2]/taken")).orElseThrow();
    assertEquals("Sample 2", second.name());
    open(2, false, 1, 2);
    assertTrue(group.removable(desk.rows().get("samples[2]/taken")).isEmpty());
  }

  @Test
  void whoever_reads_only_neither_adds_nor_removes() {
    open(1, false, 1);
    assertFalse($(NativeButton.class).withId("add-samples").exists());
  }
}
