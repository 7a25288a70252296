package org.ecrf.model.form;

/** What kind of answer an item takes. */
public enum ItemKind {
  TEXT,
  LONG_TEXT,
  INTEGER,
  DECIMAL,
  /** A decimal with one of the item's units. */
  QUANTITY,
  DATE,
  /** A date known to the day, the month or the year. */
  PARTIAL_DATE,
  /** Date and time of day at the site. */
  DATE_TIME,
  BOOLEAN,
  CHOICE,
  MULTI_CHOICE,
  /** Computed from other items; nobody enters it. */
  CALCULATED
}
