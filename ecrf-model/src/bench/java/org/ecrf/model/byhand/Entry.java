package org.ecrf.model.byhand;

/** One form of a subject, or one repeat of a group or a log. */
public abstract class Entry {
  /** Where it stands: {@code month_3/contact}. */
  public String at = "";

  /** Something was captured in it. */
  public boolean begun;
}
