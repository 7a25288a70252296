package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/** What an example is about: its form, the visit of that form, and the items it may name. */
record ExampleSubject(StudyDefinition study, RuleBook rules) {

  /** The first visit that has the form of the rule; empty where the rule belongs to none. */
  Optional<String> visit(Example example) {
    return form(example)
        .flatMap(form -> visitsOf(example, form).stream().findFirst())
        .map(visit -> new Occurrence(visit.id(), visit.repeats() == null ? 0 : 1).toString());
  }

  boolean isVisitOf(Example example, String written) {
    return form(example)
        .filter(form -> study.form(written, first(form)).isPresent())
        .map(form -> visitsOf(example, form))
        .filter(v -> v.stream().anyMatch(x -> x.id().equals(Occurrence.parse(written).id())))
        .isPresent();
  }

  /** The form as a path names its first instance. */
  private String first(String form) {
    return new Occurrence(form, study.forms().get(form).repeats() == null ? 0 : 1).toString();
  }

  private List<Visit> visitsOf(Example example, String form) {
    return study.visits().stream()
        .filter(visit -> visit.forms().contains(form))
        .filter(visit -> example.of() != Tried.Kind.CRITERION || visit.dose())
        .toList();
  }

  private Optional<String> form(Example example) {
    return switch (example.of()) {
      case CHECK -> check(example.owner()).map(Check::form);
      case CRITERION -> criterion(example.owner()).map(Criterion::form);
      case CALCULATION -> Optional.of(example.owner().split("\\.")[0]);
      case COHORT, VISIT -> Optional.empty();
    };
  }

  /** The items that names may stand for, the likeliest first. */
  List<Predicate<ItemPlace>> circles(Example example, String visit) {
    List<Predicate<ItemPlace>> circles = new ArrayList<>();
    form(example)
        .ifPresent(
            form -> circles.add(p -> p.form().id().equals(form) && p.visit().id().equals(visit)));
    Set<String> meant = meant(example);
    circles.add(place -> meant.contains(place.shortName()));
    String rule = rule(example);
    circles.add(place -> rule.contains(place.shortName()));
    return circles;
  }

  private Set<String> meant(Example example) {
    return rules.foundations(example.owner()).stream()
        .map(path -> path.visitId() + "." + path.formId() + "." + path.itemId())
        .collect(Collectors.toSet());
  }

  private String rule(Example example) {
    return switch (example.of()) {
      case CHECK -> check(example.owner()).map(Check::rule).orElse("");
      case CRITERION -> criterion(example.owner()).map(Criterion::rule).orElse("");
      case COHORT ->
          study.cohorts().stream()
              .filter(cohort -> cohort.id().equals(example.owner()))
              .map(cohort -> cohort.rule())
              .findFirst()
              .orElse("");
      case VISIT -> study.visit(example.owner()).map(visit -> anchors(visit)).orElse("");
      case CALCULATION -> "";
    };
  }

  /** The dates that a visit counts from. */
  private String anchors(Visit visit) {
    return visit.timing().anchors().stream()
        .map(anchor -> study.visit(anchor).map(v -> v.id() + "." + v.dateItem()).orElse(anchor))
        .collect(Collectors.joining(" "));
  }

  private Optional<Check> check(String id) {
    return study.checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }

  private Optional<Criterion> criterion(String id) {
    return study.criteria().stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }
}
