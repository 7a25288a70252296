package org.ecrf.server.signature;

import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What of a subject is signed.
 *
 * @param visit key of the visit, null for the casebook and the enrolment
 * @param form key of the form, null for all else
 */
public record Scope(Kind kind, @Nullable String visit, @Nullable String form) {
  public static final Scope ENROLMENT = new Scope(Kind.ENROLMENT, null, null);

  /** How much. */
  public enum Kind {
    FORM,
    VISIT,
    CASEBOOK,
    /** That the subject is enrolled. */
    ENROLMENT,
    /** That the dose of a visit may be given. */
    DOSE
  }

  /** As a program names it. */
  public static Scope of(@Nullable String decision, @Nullable String visit, @Nullable String form) {
    return switch (decision) {
      case null -> of(visit, form);
      case "enrolment" -> ENROLMENT;
      case "dose" -> dose(Problems.given(visit, "visit"));
      default -> throw Problems.unreadable("decision", Rule.ONE_OF, "enrolment, dose");
    };
  }

  /** The authorisation of a visit's dose. */
  public static Scope dose(String visit) {
    return new Scope(Kind.DOSE, visit, null);
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

  /** A decision of the investigator, not data as they stand. */
  public boolean isDecision() {
    return kind == Kind.ENROLMENT || kind == Kind.DOSE;
  }

  /** Where a freeze or a lock finds it. */
  public Spot spot() {
    return new Spot(visit, form);
  }

  /**
   * As the trail names it: {@code casebook}, {@code visit/first}, {@code form/first/body}, {@code
   * enrolment}, {@code dose/first}.
   */
  @Override
  public String toString() {
    return switch (kind) {
      case CASEBOOK -> "casebook";
      case VISIT -> "visit/" + visit;
      case FORM -> "form/" + visit + "/" + form;
      case ENROLMENT -> "enrolment";
      case DOSE -> "dose/" + visit;
    };
  }
}
