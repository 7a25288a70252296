package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;

/**
 * Finds what stands in the way of a lock, in the order of the study. What is for others only stands
 * in the way too, but is not named.
 */
@ApplicationScoped
class LockConditions {
  private final Casebooks casebooks;
  private final OpenQueries queries;
  private final Sights sights;

  @Inject
  LockConditions(Casebooks casebooks, OpenQueries queries, Sights sights) {
    this.casebooks = casebooks;
    this.queries = queries;
    this.sights = sights;
  }

  List<Blocker> of(SubjectFile subject) {
    CasebookNow now = casebooks.of(subject);
    StudyDefinition study = now.study().definition();
    Discretion discretion = sights.of(study, subject.site());
    BlockerText text = new BlockerText(study);
    List<Blocker> blockers = new ArrayList<>();
    if (subject.state() == SubjectState.SCREENING) {
      blockers.add(text.stillInScreening());
    }
    Instances instances = now.instances();
    for (VisitPlan plan : now.plans()) {
      Visit visit = instances.visit(plan.visit());
      instances.forms(visit, plan.visit()).stream()
          .filter(at -> now.progress(subject.state(), at).isOpen())
          .map(
              at ->
                  discretion.hides(study.forms().get(at.formAt().id()))
                      ? text.notShown(at.visit())
                      : text.notComplete(at, now.state(at)))
          .forEach(blockers::add);
    }
    for (OpenQueries.Open query : queries.of(subject.id())) {
      blockers.add(
          query.closedBy(discretion)
              ? text.notShown(query.at().visit())
              : text.open(query, !query.hiddenBy(discretion)));
    }
    return blockers.stream().distinct().toList();
  }
}
