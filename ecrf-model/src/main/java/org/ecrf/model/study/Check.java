package org.ecrf.model.study;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * An edit check of a form, evaluated in every instance of that form.
 *
 * @param id unique in the study
 * @param form id of the form it belongs to
 * @param group the repeating group in each of whose repeats it is asked; null where it is asked
 *     once for the form
 * @param rule CEL: true where the values break the check; bare names are items of the same form
 *     instance, dotted names items of the casebook
 * @param item the item that the finding is shown at
 * @param reference where the protocol asks for it, empty where it does not
 * @param severity what follows
 * @param safety opens its query at once, without waiting for the form to be marked complete
 * @param deviation what it finds is a deviation from the protocol
 */
public record Check(
    String id,
    String form,
    @Nullable String group,
    String rule,
    String item,
    Text says,
    String reference,
    Severity severity,
    boolean safety,
    boolean deviation) {

  /** One that finds no deviation. */
  public Check(
      String id,
      String form,
      @Nullable String group,
      String rule,
      String item,
      Text says,
      String reference,
      Severity severity,
      boolean safety) {
    this(id, form, group, rule, item, says, reference, severity, safety, false);
  }

  /** How the checks are called that come from the plausible bounds of an item. */
  public static final String BOUNDS = "PLAUSIBLE_";

  /** It is about the plausible bounds of its item: no rule rests on a value outside. */
  public boolean bounds() {
    return id.startsWith(BOUNDS);
  }

  /** What follows from a finding. */
  public enum Severity {
    /** Shown, no query. */
    INFORM,
    /** A system query when the form is marked complete. */
    QUERY,
    /** Refuses the authorisation, the enrolment or the completion, never the record of a fact. */
    BLOCK
  }
}
