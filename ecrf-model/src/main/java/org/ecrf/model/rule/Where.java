package org.ecrf.model.rule;

import org.ecrf.model.casebook.ItemPath;

/**
 * One instance in which a rule is asked.
 *
 * @param visit empty, with the form, for what is asked once
 * @param row the repeat of the group, 0 for the form itself
 */
record Where(String visit, String form, int row) implements Comparable<Where> {
  static final Where ONCE = new Where("", "", 0);

  static Where of(Sheet sheet, int row) {
    return new Where(sheet.visit(), sheet.form(), row);
  }

  static Where of(Element element) {
    return of(element.sheet(), element instanceof Row row ? row.number() : 0);
  }

  /** The same instance, or a repeat in it. */
  boolean covers(Where other) {
    return visit.equals(other.visit) && form.equals(other.form) && (row == 0 || row == other.row);
  }

  @Override
  public int compareTo(Where other) {
    int order = path().compareTo(other.path());
    return order == 0 ? Integer.compare(row, other.row) : order;
  }

  private ItemPath path() {
    return new ItemPath(visit, form, "");
  }
}
