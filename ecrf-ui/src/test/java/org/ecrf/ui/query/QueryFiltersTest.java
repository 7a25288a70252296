package org.ecrf.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.server.query.QuerySort;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.Worklist;
import org.ecrf.ui.item.Labels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page is told of what a person chooses, and of nothing that it has set itself. */
class QueryFiltersTest extends BrowserlessTest {
  private final AtomicInteger told = new AtomicInteger();
  private QueryFilters filters;

  @BeforeEach
  void theListOpens() {
    Labels labels =
        new Labels(
            StudyCompiler.published(BundledStudies.yaml("NCT05061030"), 1)
                .study()
                .orElseThrow()
                .definition());
    filters = new QueryFilters(labels, List.of(), told::incrementAndGet);
    UI.getCurrent().add(filters);
  }

  @Test
  void it_opens_with_the_open_ones_the_newest_first_and_tells_nobody() {
    assertEquals(0, told.get());
    assertEquals(QueryState.OPEN, filters.filter().state());
    assertEquals(QuerySort.NEWEST, filters.sort());
  }

  @Test
  void only_mine_and_a_subject_are_set_without_telling() {
    filters.onlyMine();
    assertTrue(filters.filter().mine());
    filters.subject("01-001");
    assertEquals("01-001", filters.filter().subject());
    assertEquals(0, told.get());
  }

  @Test
  void a_chip_narrows_and_counts() {
    filters.count(new Worklist(List.of(), 3, Map.of(QueryState.ANSWERED, 3L), 2));
    NativeButton answered = $(NativeButton.class).from(filters).id("state-answered");
    assertTrue(answered.getElement().getTextRecursively().endsWith("3"));
    test(answered).click();
    assertEquals(QueryState.ANSWERED, filters.filter().state());
    test(answered).click();
    assertEquals(null, filters.filter().state());
    test($(NativeButton.class).from(filters).id("state-overdue")).click();
    assertTrue(filters.filter().overdue());
    assertEquals(3, told.get());
  }
}
