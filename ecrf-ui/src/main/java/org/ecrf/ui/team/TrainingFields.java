package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.ecrf.server.delegation.Training;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** The day of a training, and what was taught. */
class TrainingFields extends Div {
  private final DayField on = new DayField();
  private final TextField what = new TextField(Say.it("team.training.what"));

  /**
   * @param id that of the fields begins with it
   */
  TrainingFields(String id) {
    addClassNames("row", "w", "bottom");
    on.setId(id + "-on");
    on.setLabel(Say.it("team.training.on"));
    what.setId(id + "-what");
    what.setWidth("min(22rem, 70vw)");
    add(on, what);
  }

  /** Null where nothing was said. */
  @Nullable Training value() {
    return on.text().isEmpty() && what.isEmpty() ? null : training();
  }

  Training training() {
    return new Training(on.getValue(), what.getValue());
  }
}
