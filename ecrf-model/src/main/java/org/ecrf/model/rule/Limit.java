package org.ecrf.model.rule;

import java.util.List;

/**
 * {@code upper_limit(item)}, {@code lower_limit(item)}: of the range that the laboratory states.
 */
record Limit(ItemStep item, boolean upper, Limits limits) implements Step {
  static final String UPPER = "upper_limit";
  static final String LOWER = "lower_limit";

  @Override
  public Object value(Scene scene) {
    Element element = item.element(scene);
    String analyte = item.slot().item().analyte();
    return element == null || analyte == null
        ? Unknown.VALUE
        : limits.find(scene.chart(), analyte, element.sheet().visit(), upper);
  }

  @Override
  public List<Step> parts() {
    return List.of(item);
  }
}
