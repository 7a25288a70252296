package org.ecrf.model.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that reads the cell of an item. */
sealed interface ItemStep extends Step {
  Slot slot();

  /** The form instance or repeat that the item stands in, null where there is none. */
  @Nullable Element element(Scene scene);

  default @Nullable Cell cell(Scene scene) {
    Element element = element(scene);
    return element == null ? null : element.cell(slot().index());
  }

  @Override
  default Object value(Scene scene) {
    Cell cell = cell(scene);
    Object known = cell == null ? null : cell.known();
    return known == null ? Unknown.VALUE : known;
  }

  /** A bare name: of the same repeat, or of the form around it. */
  record Here(Slot slot) implements ItemStep {
    @Override
    public @Nullable Element element(Scene scene) {
      return slot.isInGroup() ? scene.here() : scene.sheet();
    }
  }

  /** {@code visit.form.item}, where nothing of it repeats. */
  record Elsewhere(Place place, Slot slot) implements ItemStep {
    @Override
    public Element element(Scene scene) {
      return scene.chart().at(place).getFirst();
    }
  }

  /** {@code m.stop}: of the element that a step gives. */
  record Field(Step operand, Slot slot) implements ItemStep {
    @Override
    public List<Step> parts() {
      return List.of(operand);
    }

    @Override
    public @Nullable Element element(Scene scene) {
      return operand.value(scene) instanceof Element element ? element : null;
    }
  }
}
