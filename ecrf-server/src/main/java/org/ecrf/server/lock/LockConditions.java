package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.verification.DrawnSight;
import org.ecrf.server.verification.Unverified;

/**
 * Finds what stands in the way of a lock of a subject or of something of it, in the order of the
 * study. What is for others only stands in the way too, but is not named.
 */
@ApplicationScoped
class LockConditions {
  private final DrawnSight drawn;
  private final Casebooks casebooks;
  private final OpenQueries queries;
  private final Unverified unverified;
  private final Reviewed reviewed;
  private final Sights sights;

  @Inject
  LockConditions(
      DrawnSight drawn,
      Casebooks casebooks,
      OpenQueries queries,
      Unverified unverified,
      Reviewed reviewed,
      Sights sights) {
    this.drawn = drawn;
    this.casebooks = casebooks;
    this.queries = queries;
    this.unverified = unverified;
    this.reviewed = reviewed;
    this.sights = sights;
  }

  List<Blocker> of(SubjectFile subject, Extent extent) {
    CasebookNow now = casebooks.of(subject);
    StudyDefinition study = now.study().definition();
    Discretion discretion = sights.of(study, subject.site());
    BlockerText text = new BlockerText(study, subject.ref().number());
    List<Blocker> blockers = new ArrayList<>();
    if (extent.isWhole() && subject.state() == SubjectState.SCREENING) {
      blockers.add(text.stillInScreening());
    }
    int waiting = reviewed.redactions(List.of(subject.id())).getOrDefault(subject.id(), 0);
    if (extent.isWhole() && waiting > 0) {
      blockers.add(text.redactions(waiting));
    }
    blockers.addAll(forms(subject, now, extent, text, discretion));
    for (OpenQueries.Open query : queries.of(subject.id())) {
      if (extent.holds(FormAt.of(query.at()).spot())) {
        blockers.add(
            query.closedBy(discretion)
                ? text.notShown(query.at().visit())
                : text.open(query, !query.hiddenBy(discretion)));
      }
    }
    blockers.addAll(review(subject, extent, text, study, discretion));
    return blockers.stream().distinct().toList();
  }

  private static List<Blocker> forms(
      SubjectFile subject,
      CasebookNow now,
      Extent extent,
      BlockerText text,
      Discretion discretion) {
    Instances instances = now.instances();
    List<Blocker> blockers = new ArrayList<>();
    for (VisitPlan plan : now.plans()) {
      Visit visit = instances.visit(plan.visit());
      instances.forms(visit, plan.visit()).stream()
          .filter(extent::holds)
          .filter(at -> now.progress(subject.state(), at).isOpen())
          .map(
              at ->
                  isHidden(at, instances.study(), discretion)
                      ? text.notShown(at.visit())
                      : text.notComplete(at, now.state(at)))
          .forEach(blockers::add);
    }
    return blockers;
  }

  private static boolean isHidden(FormAt at, StudyDefinition study, Discretion discretion) {
    return discretion.hides(study.forms().get(at.formAt().id()));
  }

  private List<Unverified.Open> planned(SubjectFile subject) {
    return drawn.knows(subject) ? unverified.of(subject) : List.of();
  }

  /** What is to be verified, and to be signed again; in the order of the paths. */
  private List<Blocker> review(
      SubjectFile subject,
      Extent extent,
      BlockerText text,
      StudyDefinition study,
      Discretion discretion) {
    Map<String, Integer> open = new TreeMap<>();
    planned(subject).stream()
        .map(answer -> FormAt.of(answer.at()))
        .filter(extent::holds)
        .forEach(at -> open.merge(at.toString(), 1, Integer::sum));
    List<Blocker> blockers = new ArrayList<>();
    open.forEach(
        (path, answers) -> {
          FormAt at = FormAt.ofPath(path);
          blockers.add(
              isHidden(at, study, discretion)
                  ? text.notShown(at.visit())
                  : text.unverified(at, answers));
        });
    reviewed.unsigned(List.of(subject.id())).getOrDefault(subject.id(), Set.of()).stream()
        .filter(extent::holds)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .map(at -> isHidden(at, study, discretion) ? text.notShown(at.visit()) : text.unsigned(at))
        .forEach(blockers::add);
    return blockers;
  }
}
