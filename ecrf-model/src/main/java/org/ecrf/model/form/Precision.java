package org.ecrf.model.form;

/** How exactly a date must at least be known. */
public enum Precision {
  YEAR,
  MONTH,
  DAY,
  MINUTE
}
