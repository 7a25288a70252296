package org.ecrf.model.form;

/** How much an item asks for an answer while it is shown. */
public enum Need {
  /** The form cannot be marked complete without a value or a missing code. */
  REQUIRED,
  /** The form can be marked complete without; a query then asks for it. */
  EXPECTED,
  /** Left open freely. */
  OPTIONAL
}
