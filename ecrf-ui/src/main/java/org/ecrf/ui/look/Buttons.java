package org.ecrf.ui.look;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * Buttons are native ones: no shadow tree, so the style sheets apply as they are. A main action
 * that is not possible stays focusable and says why beside it ({@link #allow}).
 */
public final class Buttons {
  private Buttons() {}

  public static NativeButton plain(String label) {
    return button("", null, label);
  }

  /** The one main action of a view. */
  public static NativeButton primary(String label) {
    return button("p", null, label);
  }

  /** Without a border. */
  public static NativeButton quiet(String label) {
    return button("t", null, label);
  }

  /** An action that ends something. */
  public static NativeButton grave(String label) {
    return button("d", null, label);
  }

  /** An icon alone, with its name for a screen reader and as a tooltip. */
  public static NativeButton icon(String icon, String name, String classes) {
    NativeButton button = button("ic " + classes, icon, null);
    button.getElement().setAttribute("aria-label", name);
    button.getElement().setAttribute("title", name);
    return button;
  }

  public static NativeButton withIcon(NativeButton button, String icon) {
    button.addComponentAsFirst(Icons.icon(icon));
    return button;
  }

  public static NativeButton small(NativeButton button) {
    button.addClassName("s");
    return button;
  }

  /** Calls the action unless the button says that it is not possible. */
  public static NativeButton onPress(NativeButton button, Runnable action) {
    button.addClickListener(
        pressed -> {
          if (!"true".equals(button.getElement().getAttribute("aria-disabled"))) {
            action.run();
          }
        });
    return button;
  }

  /**
   * Says whether the action is possible.
   *
   * @param why id of the element that says why not
   */
  public static void allow(NativeButton button, boolean possible, @Nullable String why) {
    if (possible) {
      button.getElement().removeAttribute("aria-disabled");
      button.getElement().removeAttribute("aria-describedby");
      return;
    }
    button.getElement().setAttribute("aria-disabled", "true");
    if (why != null) {
      button.getElement().setAttribute("aria-describedby", why);
    }
  }

  private static NativeButton button(
      String classes, @Nullable String icon, @Nullable String label) {
    NativeButton button = Parts.dressed(new NativeButton(), "btn " + classes);
    button.getElement().setAttribute("type", "button");
    if (icon != null) {
      button.add(Icons.icon(icon));
    }
    if (label != null) {
      button.add(new Span(label));
    }
    return button;
  }
}
