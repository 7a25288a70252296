package org.ecrf.server.signature;

import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What of a subject is signed.
 *
 * @param visit key of the visit, null for the casebook
 * @param form key of the form, null for the visit or the casebook
 */
public record Scope(Kind kind, @Nullable String visit, @Nullable String form) {

  /** How much. */
  public enum Kind {
    FORM,
    VISIT,
    CASEBOOK
  }

  /** By what is named: a form of a visit, a visit, or nothing of them. */
  public static Scope of(@Nullable String visit, @Nullable String form) {
    if (visit == null && form != null) {
      throw Problems.unreadable("visit", Rule.GIVEN);
    }
    Kind kind = visit == null ? Kind.CASEBOOK : form == null ? Kind.VISIT : Kind.FORM;
    return new Scope(kind, visit, form);
  }

  boolean holds(FormAt at) {
    return (visit == null || visit.equals(at.visit())) && (form == null || form.equals(at.form()));
  }

  /** Where a freeze or a lock finds it. */
  public Spot spot() {
    return new Spot(visit, form);
  }

  /** As the trail names it: {@code casebook}, {@code visit/first}, {@code form/first/body}. */
  @Override
  public String toString() {
    return switch (kind) {
      case CASEBOOK -> "casebook";
      case VISIT -> "visit/" + visit;
      case FORM -> "form/" + visit + "/" + form;
    };
  }
}
