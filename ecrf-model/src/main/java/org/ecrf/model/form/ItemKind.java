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
  /** A time of day, {@code 09:30}. */
  TIME,
  BOOLEAN,
  CHOICE,
  MULTI_CHOICE,
  /** A file (PDF, image), kept outside the casebook; the value is its name and digest. */
  ATTACHMENT,
  /** Computed from other items; nobody enters it. */
  CALCULATED
}
