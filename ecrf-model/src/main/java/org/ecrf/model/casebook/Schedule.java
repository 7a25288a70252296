package org.ecrf.model.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.casebook.VisitPlan.Due;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Which visits are due for a subject. */
public final class Schedule {
  private Schedule() {}

  /**
   * Each visit of the study in its order.
   *
   * @param left the day on which the subject left (screen failure, withdrawal), null while in the
   *     study; what was due before stays due for a withdrawn subject, nothing not begun is due for
   *     a screen failure
   */
  public static List<VisitPlan> plan(
      StudyDefinition study,
      Casebook casebook,
      SubjectState state,
      @Nullable LocalDate left,
      LocalDate today) {
    return study.visits().stream()
        .map(visit -> window(study, casebook, visit))
        .map(visit -> new Standing(study, casebook, state, left, today).of(visit))
        .toList();
  }

  /** The date and the window of one visit, whatever the subject's state; never due. */
  public static VisitPlan window(StudyDefinition study, Casebook casebook, Visit visit) {
    LocalDate date = date(casebook, visit).orElse(null);
    Optional<LocalDate> target = target(study, casebook, visit);
    if (visit.timing() == null || target.isEmpty()) {
      return new VisitPlan(visit.id(), Due.NOT_DUE, date, null, null, null);
    }
    LocalDate day = target.get();
    return new VisitPlan(
        visit.id(),
        Due.NOT_DUE,
        date,
        day,
        day.minusDays(visit.timing().before()),
        day.plusDays(visit.timing().late()));
  }

  private static Optional<LocalDate> target(StudyDefinition study, Casebook casebook, Visit visit) {
    Visit.Timing timing = visit.timing();
    if (timing == null) {
      return Optional.empty();
    }
    return timing.anchors().stream()
        .flatMap(anchor -> anchor(study, casebook, anchor).stream())
        .findFirst()
        .map(day -> day.plusMonths(timing.months()).plusDays(timing.days()));
  }

  /** A visit by its date, or the date of a form. */
  private static Optional<LocalDate> anchor(
      StudyDefinition study, Casebook casebook, String anchor) {
    return study
        .visit(anchor)
        .map(visit -> date(casebook, visit))
        .orElseGet(() -> date(casebook, anchor));
  }

  private static Optional<LocalDate> date(Casebook casebook, Visit visit) {
    return visit.dateItem() == null
        ? Optional.empty()
        : date(casebook, visit.id() + "." + visit.dateItem());
  }

  private static Optional<LocalDate> date(Casebook casebook, String name) {
    return casebook
        .at(ItemPath.parse(name.replace('.', '/')))
        .filter(ItemValue.Entered.class::isInstance)
        .flatMap(value -> DateText.day(((ItemValue.Entered) value).text()));
  }
}
