package org.ecrf.ui.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.verification.FormMarks.Difference;
import org.ecrf.server.verification.FormMarks.ItemMarks;
import org.ecrf.server.verification.FormMarks.Mark;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.server.verification.MarkState;
import org.junit.jupiter.api.Test;

class RowMarksTest {
  private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
  private static final String DIGEST = "00ff".repeat(16);

  private final List<MarkKind> pressed = new ArrayList<>();
  private final RowMarks row = new RowMarks("Weight", pressed::add);

  @Test
  void whoSetsAKindHasATickAndSeesTheOthersAsSigns() {
    row.show(item(true, mark(MarkKind.SOURCE, true), mark(MarkKind.DATA, true)), own());
    assertEquals(List.of("SOURCE true"), ticks());
    assertEquals(List.of("DATA CURRENT"), signs());
  }

  @Test
  void theSiteSeesSignsOnly() {
    row.show(item(true, mark(MarkKind.SOURCE, true), mark(MarkKind.MEDICAL, false)), List.of());
    assertEquals(List.of(), ticks());
    assertEquals(List.of("SOURCE CURRENT", "MEDICAL CHANGED"), signs());
  }

  @Test
  void whatWasChangedIsToBeTickedAgain() {
    row.show(item(true, mark(MarkKind.SOURCE, false)), own());
    assertEquals(List.of("SOURCE false"), ticks());
    assertEquals(List.of("SOURCE CHANGED"), signs());
    row.show(item(true, mark(MarkKind.SOURCE, true)), own());
    assertEquals(List.of("SOURCE true"), ticks());
    assertEquals(List.of(), signs());
  }

  @Test
  void whatIsCalculatedHasNoTick() {
    row.show(item(false), own());
    assertEquals(List.of(), ticks());
    row.show(null, own());
    assertEquals(List.of(), ticks());
  }

  private static List<MarkKind> own() {
    return List.of(MarkKind.SOURCE);
  }

  private static ItemMarks item(boolean markable, Mark... marks) {
    return new ItemMarks(2, DIGEST, markable, true, List.of(marks));
  }

  private static Mark mark(MarkKind kind, boolean current) {
    Difference changed =
        new Difference(ItemValue.of("1"), false, ItemValue.of("2"), "coordinator", THEN);
    return new Mark(
        kind,
        current ? MarkState.CURRENT : MarkState.CHANGED,
        "monitor",
        "MONITOR",
        THEN,
        1,
        DIGEST,
        current ? null : changed);
  }

  private List<String> ticks() {
    return with("data-tick")
        .filter(tick -> tick.isVisible())
        .map(tick -> tick.getAttribute("data-tick") + " " + tick.getAttribute("aria-pressed"))
        .toList();
  }

  private List<String> signs() {
    return with("data-mark")
        .map(sign -> sign.getAttribute("data-mark") + " " + sign.getAttribute("data-state"))
        .toList();
  }

  private Stream<Element> with(String attribute) {
    return all(row.getElement()).filter(element -> element.hasAttribute(attribute));
  }

  private static Stream<Element> all(Element element) {
    return Stream.concat(Stream.of(element), element.getChildren().flatMap(RowMarksTest::all));
  }
}
