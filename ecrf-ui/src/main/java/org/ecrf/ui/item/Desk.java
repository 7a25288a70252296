package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** What the rows of a form hand on to. */
public interface Desk {
  /**
   * A row was left with another value; the desk answers the row with what came of it.
   *
   * @param value null: emptied
   */
  void left(ItemRow row, @Nullable ItemValue value);

  /** The row's menu was asked for. */
  void menu(ItemRow row, Component button);

  /** More about a finding: the criterion's text, and what follows. */
  Component explain(Finding finding);
}
