package org.ecrf.server.freeze;

import org.ecrf.model.form.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Where in a subject's casebook an act writes.
 *
 * @param visit key of the visit; null: the subject as a whole
 * @param form key of the form; null: the visit as a whole
 */
public record Spot(@Nullable String visit, @Nullable String form) {
  /** What is said or decided of the subject, and stands at no visit. */
  public static final Spot SUBJECT = new Spot(null, null);

  public static Spot visit(String visit) {
    return new Spot(visit, null);
  }

  public static Spot form(String visit, String form) {
    return new Spot(visit, form);
  }

  /** The id of its visit without the number of the repeat. */
  public @Nullable String visitId() {
    return visit == null ? null : Occurrence.parse(visit).id();
  }

  /** The id of its form without the number of the repeat. */
  @Nullable String formId() {
    return form == null ? null : Occurrence.parse(form).id();
  }
}
