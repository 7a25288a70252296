package org.ecrf.server.entry;

import org.ecrf.model.casebook.ItemPath;

/** A form at a visit. */
public record FormAt(String visit, String form) {

  public static FormAt of(ItemPath path) {
    return new FormAt(path.visit(), path.form());
  }

  public ItemPath item(String item) {
    return new ItemPath(visit, form, item);
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
