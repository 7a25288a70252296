package org.ecrf.ui.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.subject.FormSlot;
import org.junit.jupiter.api.Test;

class RepeatsTableTest extends BrowserlessTest {

  private RepeatsTable table;

  private void list(int events) {
    StudyDefinition study = Studies.study();
    CasebookView casebook = Studies.casebook(events);
    FormSlot slot = FormSlot.of(casebook, casebook.visits().getLast(), study).getFirst();
    table = new RepeatsTable(Studies.REF, slot, new Labels(study), When.NOW);
    UI.getCurrent().add(table);
  }

  private List<String> shown() {
    return $(Anchor.class).from(table).all().stream().map(Anchor::getText).toList();
  }

  @Test
  void the_newest_stands_first() {
    list(3);
    assertEquals(List.of("Headache 3", "Headache 2", "Headache 1"), shown());
  }

  @Test
  void several_hundred_are_shown_page_by_page() {
    list(300);
    assertEquals(50, shown().size());
    NativeButton on =
        $(NativeButton.class).all().stream()
            .filter(b -> b.getElement().getTextRecursively().equals("Next"))
            .findFirst()
            .orElseThrow();
    test(on).click();
    assertEquals("Headache 250", shown().getFirst());
  }

  @Test
  void one_of_them_is_found_by_its_words() {
    list(300);
    TextField find = $(TextField.class).id("find-repeat");
    test(find).setValue("headache 17");
    assertTrue(shown().contains("Headache 17"), shown().toString());
    assertEquals(11, shown().size());
  }

  @Test
  void an_empty_list_says_so() {
    list(0);
    assertTrue(table.getElement().getTextRecursively().contains("Nothing here yet"));
  }
}
