package org.ecrf.model.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that gives a list of what repeats. */
sealed interface RepeatsStep extends Step {

  /** The most elements that there can be. */
  int most();

  /**
   * The instances of a form, or the repeats of its group.
   *
   * @param place null for the form that asks
   * @param group -1 for the instances of the form
   */
  record Named(@Nullable Place place, int group, int most) implements RepeatsStep {
    @Override
    public List<? extends Element> value(Scene scene) {
      if (place == null) {
        return scene.sheet().rows(group);
      }
      List<Sheet> sheets = scene.chart().at(place);
      return group < 0 ? sheets : sheets.getFirst().rows(group);
    }
  }

  /** {@code m.samples}: the repeats of a group of an element. */
  record OfElement(Step operand, int group, int most) implements RepeatsStep {
    @Override
    public List<Step> parts() {
      return List.of(operand);
    }

    @Override
    public Object value(Scene scene) {
      return operand.value(scene) instanceof Element element ? element.rows(group) : Unknown.VALUE;
    }
  }
}
