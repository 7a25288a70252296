package org.ecrf.ui.trail;

import java.util.Locale;
import java.util.MissingResourceException;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** An act of the trail in words. */
public final class TrailWords {
  private TrailWords() {}

  /** What was done; an action without a word of its own shows its name. */
  public static String action(String action) {
    try {
      return Say.it("action." + action);
    } catch (MissingResourceException plain) {
      return action;
    }
  }

  public static String role(String role) {
    try {
      return Say.it("role." + role.toLowerCase(Locale.ROOT));
    } catch (MissingResourceException plain) {
      return role;
    }
  }

  /**
   * Where a value stands: the item, with form and visit where the act was about another form.
   *
   * @param target what the act was done to
   */
  public static String place(Labels labels, String target, String path) {
    if (path.endsWith("/state")) {
      return Say.it("trail.state");
    }
    if (!isItem(labels, path)) {
      return path.substring(path.indexOf('/') + 1);
    }
    ItemPath at = ItemPath.parse(path);
    boolean here = target.equals("entry/" + at.visit() + "/" + at.form());
    return here ? labels.item(at) : labels.path(at);
  }

  /** What the act was done to: a form by its name, else as the trail has it. */
  public static String target(Labels labels, String target) {
    String[] parts = target.split("/", -1);
    return parts.length == 3 && "entry".equals(parts[0])
        ? labels.place(parts[1], parts[2])
        : target;
  }

  /** From what to what; a first value has no from. */
  public static String change(Labels labels, TrailLine.ChangeLine change) {
    if (change.masked()) {
      return Say.it("trail.masked");
    }
    String to = value(labels, change.path(), change.to());
    return change.from() == null
        ? to
        : Say.it("trail.change", "from", value(labels, change.path(), change.from()), "to", to);
  }

  private static String value(Labels labels, String path, @Nullable ItemValue value) {
    if (isItem(labels, path)) {
      return labels.value(ItemPath.parse(path), value);
    }
    return path.endsWith("/state") ? state(Values.plain(value)) : Values.plain(value);
  }

  /** A state of a form, a subject or a query, as the status words say it. */
  private static String state(String state) {
    try {
      return Say.it("status." + state.toLowerCase(Locale.ROOT));
    } catch (MissingResourceException plain) {
      return state;
    }
  }

  private static boolean isItem(Labels labels, String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 3 && labels.study().form(parts[0], parts[1]).isPresent();
  }
}
