package org.ecrf.server.freeze;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A freeze or a lock that stands and concerns a subject, as the function {@code locks_on} of the
 * database tells it.
 *
 * @param visit of a form or a visit
 * @param visits of a data cut: the ids of its visits
 * @param open ids of the forms that stay open
 * @param version of the study with which the subject was locked as a whole; null where it was not
 */
public record Standing(
    long id,
    Level level,
    Degree degree,
    @Nullable String visit,
    @Nullable String form,
    @Nullable List<String> visits,
    @Nullable List<String> open,
    @Nullable Integer version) {

  /** The spot lies in the place that it is of. */
  boolean covers(Spot spot) {
    if (open != null && spot.formId() != null && open.contains(spot.formId())) {
      return false;
    }
    return switch (level) {
      case STUDY, SITE, SUBJECT -> true;
      case CUT -> spot.visitId() != null && cut().contains(spot.visitId());
      case VISIT -> Objects.equals(visit, spot.visit());
      case FORM -> Objects.equals(visit, spot.visit()) && Objects.equals(form, spot.form());
    };
  }

  /** The place that it is of, or part of it, lies in the spot. */
  boolean touches(Spot spot) {
    if (covers(spot) || spot.visit() == null) {
      return true;
    }
    return level == Level.FORM && spot.form() == null && spot.visit().equals(visit);
  }

  private List<String> cut() {
    return Objects.requireNonNullElse(visits, List.of());
  }
}
