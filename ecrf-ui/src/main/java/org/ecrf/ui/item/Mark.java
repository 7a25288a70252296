package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** What is drawn on the field of an item: the strongest of what there is to say about its value. */
public enum Mark {
  NONE,
  QUERY,
  CHECK,
  BAD;

  void on(Component field) {
    for (Mark mark : values()) {
      field
          .getElement()
          .getClassList()
          .set("m-" + mark.name().toLowerCase(Locale.ROOT), mark == this && mark != NONE);
    }
    field.getElement().setProperty("invalid", this == BAD);
  }
}
