package org.ecrf.model.dataset;

import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;

/**
 * What becomes of an item in a released dataset. It is the same for everybody who receives it, so
 * that a lock has one dataset.
 */
public enum Release {
  /** The value as captured. */
  AS_CAPTURED,
  /** A birth date leaves as the age at consent, in completed years. */
  AGE_AT_CONSENT,
  /** A sensitive item, and one for the site or the unblinded only, stays in the platform. */
  WITHHELD;

  /** The CDASH name of a birth date (CDASHIG 2.2, DM domain). */
  private static final String BIRTH_DATE = "BRTHDAT";

  public static Release of(Form form, Item item) {
    if (form.audienceOf(item) != Audience.EVERYONE) {
      return WITHHELD;
    }
    if (!item.sensitive()) {
      return AS_CAPTURED;
    }
    return item.cdash().equals(BIRTH_DATE) ? AGE_AT_CONSENT : WITHHELD;
  }
}
