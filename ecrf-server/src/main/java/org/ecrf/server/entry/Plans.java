package org.ecrf.server.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.subject.Course;
import org.jspecify.annotations.Nullable;

/** Every visit of a subject against the schedule; one that repeats as often as it was added. */
public final class Plans {
  private Plans() {}

  public static List<VisitPlan> of(
      Instances instances, Casebook casebook, Course course, LocalDate today) {
    StudyDefinition study = instances.study();
    Map<String, VisitPlan> planned =
        Schedule.plan(
                study,
                casebook,
                course.state(),
                course.left(),
                study.withdrawal(course.scope()).orElse(null),
                today)
            .stream()
            .map(plan -> course.missed().contains(plan.visit()) ? plan.missed() : plan)
            .collect(Collectors.toMap(VisitPlan::visit, plan -> plan, (one, other) -> one));
    return study.visits().stream()
        .flatMap(
            visit ->
                visit.repeats() == null
                    ? Stream.of(planned.get(visit.id()))
                    : instances.of(visit).stream().map(key -> added(visit, key, casebook)))
        .toList();
  }

  /** It was added because it took place. */
  private static VisitPlan added(Visit visit, String key, Casebook casebook) {
    return new VisitPlan(key, VisitPlan.Due.DUE, date(visit, key, casebook), null, null, null);
  }

  private static @Nullable LocalDate date(Visit visit, String key, Casebook casebook) {
    return Optional.ofNullable(visit.dateItem())
        .map(item -> ItemPath.parse(key + "/" + item.replace('.', '/')))
        .flatMap(casebook::at)
        .filter(ItemValue.Entered.class::isInstance)
        .flatMap(value -> DateText.day(((ItemValue.Entered) value).text()))
        .orElse(null);
  }
}
