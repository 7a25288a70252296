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

  /** Where a value stands: item, form and visit, or the path as it is. */
  public static String place(Labels labels, String path) {
    return isItem(labels, path) ? labels.path(ItemPath.parse(path)) : path;
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
    return isItem(labels, path) ? labels.value(ItemPath.parse(path), value) : Values.plain(value);
  }

  private static boolean isItem(Labels labels, String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 3 && labels.study().form(parts[0], parts[1]).isPresent();
  }
}
