package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;

/**
 * Where the keyboard goes on when a menu or a question has closed: where it was opened from, unless
 * the person is elsewhere already (WCAG 2.4.3).
 */
final class FocusBack {
  private FocusBack() {}

  static void to(Component from) {
    from.getElement().executeJs("ecrf.back(this)");
  }
}
