package org.ecrf.model.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.VisitPlan.Due;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Which visits are due for a subject. */
public final class Schedule {
  private Schedule() {}

  /**
   * Each visit of the study in its order; of one that repeats as many as hold something.
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
    return plan(study, casebook, state, left, null, today);
  }

  /**
   * The same of a subject who may have withdrawn.
   *
   * @param scope what the subject has withdrawn from: visits that it keeps are due as before
   */
  public static List<VisitPlan> plan(
      StudyDefinition study,
      Casebook casebook,
      SubjectState state,
      @Nullable LocalDate left,
      @Nullable WithdrawalScope scope,
      LocalDate today) {
    Set<String> begun =
        casebook.values().keySet().stream()
            .filter(path -> isCaptured(study, path))
            .map(ItemPath::visit)
            .collect(Collectors.toSet());
    List<VisitPlan> plans = new ArrayList<>();
    for (Visit visit : study.visits()) {
      Standing standing = new Standing(visit, begun, state, left, scope, today);
      occurrences(visit, begun)
          .map(key -> standing.of(window(study, casebook, visit, key)))
          .forEach(plans::add);
    }
    return List.copyOf(plans);
  }

  /** What follows from other values begins nothing: a visit that nobody has touched has it too. */
  private static boolean isCaptured(StudyDefinition study, ItemPath path) {
    return study
        .item(path.visit(), path.form(), path.item())
        .filter(item -> item.kind() == ItemKind.CALCULATED)
        .isEmpty();
  }

  /** In the order of their numbers; those that were removed leave gaps. */
  private static Stream<String> occurrences(Visit visit, Set<String> begun) {
    if (visit.repeats() == null) {
      return Stream.of(visit.id());
    }
    return begun.stream()
        .map(Occurrence::parse)
        .filter(occurrence -> occurrence.id().equals(visit.id()) && occurrence.repeat() > 0)
        .sorted(Comparator.comparingInt(Occurrence::repeat))
        .map(Occurrence::toString);
  }

  /** The date and the window of one visit, whatever the subject's state; never due. */
  public static VisitPlan window(StudyDefinition study, Casebook casebook, Visit visit) {
    return window(study, casebook, visit, visit.id());
  }

  private static VisitPlan window(
      StudyDefinition study, Casebook casebook, Visit visit, String key) {
    LocalDate date = date(casebook, visit, key).orElse(null);
    Optional<LocalDate> target = target(study, casebook, visit);
    if (visit.timing() == null || target.isEmpty()) {
      return new VisitPlan(key, Due.NOT_DUE, date, null, null, null);
    }
    LocalDate day = target.get();
    return new VisitPlan(
        key,
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
        .map(visit -> date(casebook, visit, visit.id()))
        .orElseGet(() -> date(casebook, anchor));
  }

  private static Optional<LocalDate> date(Casebook casebook, Visit visit, String key) {
    return visit.dateItem() == null
        ? Optional.empty()
        : date(casebook, key + "." + visit.dateItem());
  }

  private static Optional<LocalDate> date(Casebook casebook, String name) {
    return casebook
        .at(ItemPath.parse(name.replace('.', '/')))
        .filter(ItemValue.Entered.class::isInstance)
        .flatMap(value -> DateText.day(((ItemValue.Entered) value).text()));
  }
}
