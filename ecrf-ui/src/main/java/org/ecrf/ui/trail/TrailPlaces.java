package org.ecrf.ui.trail;

import java.util.Locale;
import java.util.MissingResourceException;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.query.QueryWords;

/**
 * The places of the trail in the words of the study: what an act was done to, and where a value
 * stands. The trail itself keeps identifiers, which outlive every wording; a place that has no
 * words shows them.
 */
public final class TrailPlaces {
  private static final String QUERY = "query";
  private static final String VERIFICATION = "verification";

  private TrailPlaces() {}

  /** What an act was done to: a form, a query with its item, a subject, a site. */
  static String target(Labels labels, String target) {
    String[] parts = target.split("/", -1);
    if (parts.length == 3 && "entry".equals(parts[0])) {
      return labels.place(parts[1], parts[2]);
    }
    if (parts.length == 2 && "entry".equals(parts[0])) {
      return labels.visit(parts[1]); // its form is for others only
    }
    if (parts.length == 2 && "visit".equals(parts[0])) {
      return labels.visit(parts[1]);
    }
    if (parts.length == 3 && VERIFICATION.equals(parts[0])) {
      return labels.place(parts[1], parts[2]);
    }
    if (parts.length == 4 && "alert".equals(parts[0])) {
      return Say.it("trail.target.alert", "id", parts[1])
          + " · "
          + labels.place(parts[2], parts[3]);
    }
    if (parts.length >= 5 && QUERY.equals(parts[0])) {
      String path = target.substring(QUERY.length() + parts[1].length() + 2);
      return query(parts[1]) + " · " + labels.path(ItemPath.parse(path));
    }
    if (parts.length == 2 && QUERY.equals(parts[0])) {
      return query(parts[1]); // its item is hidden from whoever reads this
    }
    return word("trail.target.", parts[0], target.substring(parts[0].length()));
  }

  /**
   * Where a value stands: the item, with form and visit where the act was about another form.
   *
   * @param target what the act was done to
   */
  public static String value(Labels labels, String target, String path) {
    if (isItem(labels, path)) {
      ItemPath at = ItemPath.parse(path);
      boolean here = target.equals("entry/" + at.visit() + "/" + at.form());
      return here ? labels.item(at) : labels.path(at);
    }
    if (isMark(path)) {
      ItemPath at = ItemPath.parse(path.substring("entry/".length(), path.lastIndexOf('/')));
      return labels.path(at) + " · " + word("trail.value.", "hidden", "");
    }
    String[] parts = path.split("/", -1);
    if (parts.length >= 5 && VERIFICATION.equals(parts[0])) {
      String kind = parts[parts.length - 1];
      String at = path.substring(VERIFICATION.length() + 1, path.length() - kind.length() - 1);
      return labels.item(ItemPath.parse(at)) + " · " + word("trail.value.", kind, "");
    }
    if (parts.length >= 3 && QUERY.equals(parts[0])) {
      return query(parts[1]) + " · " + ofQuery(parts);
    }
    if (parts.length == 5 && "signature".equals(parts[0])) {
      return Say.it("trail.value.signed", "form", labels.place(parts[3], parts[4]));
    }
    if (parts.length == 3 && "signature".equals(parts[0])) {
      return Say.it("trail.target.signature", "id", parts[1])
          + " · "
          + word("trail.value.", parts[2], "");
    }
    if (parts.length >= 3 && "redaction".equals(parts[0])) {
      return word("trail.value.", parts[2], "");
    }
    return word("trail.value.", parts[parts.length - 1], "");
  }

  /** A message of a check stands in the trail once in each language. */
  private static String ofQuery(String[] parts) {
    String what = word("trail.value.", parts[2], "");
    return parts.length == 3
        ? what
        : what + " (" + Locale.forLanguageTag(parts[3]).getDisplayLanguage(Say.language()) + ")";
  }

  /** That an item is not asked any more. */
  private static boolean isMark(String path) {
    return path.startsWith("entry/") && path.endsWith("/hidden") && path.split("/").length >= 5;
  }

  static boolean isItem(Labels labels, String path) {
    String[] parts = path.split("/", -1);
    boolean inGroup = parts.length == 4 && Occurrence.parse(parts[2]).repeat() > 0;
    return (parts.length == 3 || inGroup) && labels.study().form(parts[0], parts[1]).isPresent();
  }

  private static String query(String id) {
    return Say.it("trail.target.query", "id", QueryWords.number(Long.parseLong(id)));
  }

  private static String word(String kind, String name, String rest) {
    try {
      return Say.it(kind + name, "id", rest.replaceFirst("^/", "").replace("/", " · "));
    } catch (MissingResourceException plain) {
      return name + rest;
    }
  }
}
