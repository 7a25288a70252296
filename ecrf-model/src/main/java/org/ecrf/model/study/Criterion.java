package org.ecrf.model.study;

import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * An eligibility criterion or a condition of dosing, numbered as in the protocol.
 *
 * @param id as the protocol numbers it: {@code I05} is inclusion 5, {@code E12} exclusion 12
 * @param decides which decision rests on it
 * @param rule CEL: for an inclusion when it is met, for an exclusion when it excludes
 * @param form a condition of dosing may belong to the form of the dose: it is then asked at each
 *     dose visit that has the form, and bare names are the form's items; else null
 * @param flags items ({@code visit/form/item}, of a condition of a form {@code item}) beside which
 *     the finding is shown, first the one that carries the system query
 * @param says the finding's sentence when the criterion is against the subject; {@code
 *     {visit.form.item}} stands for the value as entered
 * @param reference where the protocol says it
 * @param assumption what was assumed where the protocol is silent, empty where nothing was
 */
public record Criterion(
    String id,
    Kind kind,
    Decision decides,
    Text text,
    String rule,
    @Nullable String form,
    List<String> flags,
    Text says,
    String reference,
    Text assumption) {

  /** Inclusion: must be met. Exclusion: must not be met. */
  public enum Kind {
    INCLUSION,
    EXCLUSION
  }

  /** The decisions that the platform guards. */
  public enum Decision {
    ENROLMENT,
    DOSE
  }
}
