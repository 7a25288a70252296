package org.ecrf.server.entry;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.server.freeze.Spot;

/**
 * A form at a visit; what repeats carries its number: {@code log}, {@code adverse_event[3]}.
 *
 * @param visit the visit's key
 * @param form the form's key
 */
public record FormAt(String visit, String form) {
  public static FormAt of(ItemPath path) {
    return new FormAt(path.visit(), path.form());
  }

  /** Reads back what {@link #target} gives. */
  static FormAt ofTarget(String target) {
    String[] parts = target.split("/");
    return new FormAt(parts[1], parts[2]);
  }

  public ItemPath item(String item) {
    return new ItemPath(visit, form, item);
  }

  /** The visit's definition and its number. */
  public Occurrence visitAt() {
    return Occurrence.parse(visit);
  }

  /** The form's definition and its number. */
  public Occurrence formAt() {
    return Occurrence.parse(form);
  }

  /** Somebody has added it: it, or its visit, is one of several. */
  public boolean wasAdded() {
    return visitAt().repeat() > 0 || formAt().repeat() > 0;
  }

  /** Reads back what {@link #toString} gives. */
  public static FormAt ofPath(String path) {
    return ofTarget("entry/" + path);
  }

  /** Where a freeze or a lock finds it. */
  public Spot spot() {
    return Spot.form(visit, form);
  }

  /** As the trail names it. */
  public String target() {
    return "entry/" + this;
  }

  @Override
  public String toString() {
    return visit + "/" + form;
  }
}
