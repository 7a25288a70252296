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
    return word("action.", action);
  }

  public static String role(String role) {
    return word("role.", role);
  }

  /** From what to what; a first value has no from. */
  public static String change(Labels labels, TrailLine.ChangeLine change) {
    if (change.masked()) {
      return Say.it("trail.masked");
    }
    String to =
        change.redactedTo() ? Say.it("trail.redacted") : value(labels, change.path(), change.to());
    if (change.redactedFrom()) {
      return Say.it("trail.change", "from", Say.it("trail.redacted"), "to", to);
    }
    return change.from() == null
        ? to
        : Say.it("trail.change", "from", value(labels, change.path(), change.from()), "to", to);
  }

  private static String value(Labels labels, String path, @Nullable ItemValue value) {
    if (TrailPlaces.isItem(labels, path)) {
      return labels.value(ItemPath.parse(path), value);
    }
    String plain = Values.plain(value);
    if (path.startsWith("verification/")) {
      return plain.replaceFirst("(sha256:.{4}).*(.{4})$", "$1…$2");
    }
    if (path.startsWith("alert/") || path.startsWith("deviation/")) {
      return word("trail." + path.substring(path.lastIndexOf('/') + 1) + ".", plain);
    }
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "state" -> word(path.startsWith("site/") ? "site.state." : "status.", plain);
      case "role" -> role(plain);
      case "withdrawn_from" -> labels.scope(plain);
      case "hidden", "dose_authorised" -> word("item.boolean.", plain);
      default -> plain;
    };
  }

  /** The word for a code; a code without one shows itself. */
  private static String word(String kind, String code) {
    try {
      return Say.it(kind + code.toLowerCase(Locale.ROOT));
    } catch (MissingResourceException plain) {
      return code;
    }
  }
}
