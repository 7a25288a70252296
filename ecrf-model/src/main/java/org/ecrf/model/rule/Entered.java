package org.ecrf.model.rule;

import java.util.List;

/** {@code entered(item)}: whether a value stands there, which is known where the item is. */
record Entered(Step of) implements Step {
  @Override
  public List<Step> parts() {
    return List.of(of);
  }

  @Override
  public Object value(Scene scene) {
    if (of instanceof ItemStep item) {
      Cell cell = item.cell(scene);
      return cell == null ? Unknown.VALUE : (Object) cell.entered();
    }
    return of.value(scene) != Unknown.VALUE;
  }
}
