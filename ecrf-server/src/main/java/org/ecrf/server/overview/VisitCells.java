package org.ecrf.server.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Form;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Glance;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.entry.Plans;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.overview.SubjectRow.VisitCell;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;

/** What one visit of one subject comes to, all its repeats together. */
final class VisitCells {
  private final SubjectFile subject;
  private final Glance glance;
  private final Instances instances;
  private final Counts counts;
  private final Discretion discretion;

  /**
   * @param discretion forms that are for others only count for nothing
   */
  VisitCells(
      Instances instances,
      SubjectFile subject,
      Glance glance,
      Counts counts,
      Discretion discretion) {
    this.instances = instances;
    this.subject = subject;
    this.glance = glance;
    this.counts = counts;
    this.discretion = discretion;
  }

  /** In the order of the study's visits. */
  List<VisitCell> cells(LocalDate today) {
    Map<String, List<VisitPlan>> plans =
        Plans.of(instances, glance.shown(), subject.course(), today).stream()
            .collect(Collectors.groupingBy(plan -> instances.visit(plan.visit()).id()));
    return instances.study().visits().stream()
        .map(visit -> cell(visit, plans.getOrDefault(visit.id(), List.of())))
        .toList();
  }

  private VisitCell cell(Visit visit, List<VisitPlan> plans) {
    List<FormAt> forms =
        instances.of(visit).stream()
            .flatMap(key -> instances.forms(visit, key).stream())
            .filter(at -> !glance.isVoid(at) && !discretion.hides(definition(at)))
            .toList();
    int queries = forms.stream().mapToInt(counts::queriesAt).sum();
    return new VisitCell(
        visit.id(),
        plans.isEmpty() ? none(visit) : plans.getLast(),
        progress(visit, forms, plans),
        queries,
        degree(visit),
        repeats(visit, forms),
        counts.verificationOf(forms));
  }

  /** Of all its repeats, the one that is least closed. */
  private Degree degree(Visit visit) {
    List<String> keys = instances.of(visit);
    return (keys.isEmpty() ? List.of(visit.id()) : keys)
        .stream()
            .map(key -> subject.standings().at(Spot.visit(key)))
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  private boolean isForOthers(Visit visit) {
    return visit.forms().stream()
        .allMatch(form -> discretion.hides(instances.study().forms().get(form)));
  }

  private Form definition(FormAt at) {
    return instances.study().forms().get(at.formAt().id());
  }

  private static VisitPlan none(Visit visit) {
    return new VisitPlan(visit.id(), VisitPlan.Due.NOT_DUE, null, null, null, null);
  }

  private static int repeats(Visit visit, List<FormAt> forms) {
    return visit.repeats() != null
        ? (int) forms.stream().map(FormAt::visit).distinct().count()
        : (int) forms.stream().filter(at -> at.formAt().repeat() > 0).count();
  }

  private Progress progress(Visit visit, List<FormAt> forms, List<VisitPlan> plans) {
    return isForOthers(visit)
        ? Progress.NOT_APPLICABLE
        : Progress.together(plans.stream().map(plan -> progress(visit, forms, plan)).toList());
  }

  private Progress progress(Visit visit, List<FormAt> forms, VisitPlan plan) {
    return Progress.ofVisit(
        visit,
        plan,
        forms.stream()
            .filter(at -> at.visit().equals(plan.visit()))
            .map(
                at ->
                    Progress.ofForm(
                        visit, plan, subject.state(), glance.state(at), glance.isVoid(at)))
            .toList());
  }
}
