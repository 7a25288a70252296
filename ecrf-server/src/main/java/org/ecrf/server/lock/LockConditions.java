package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.subject.SubjectFile;

/** Finds what stands in the way of a lock, in the order of the study. */
@ApplicationScoped
class LockConditions {
  private final Casebooks casebooks;
  private final OpenQueries queries;

  @Inject
  LockConditions(Casebooks casebooks, OpenQueries queries) {
    this.casebooks = casebooks;
    this.queries = queries;
  }

  List<Blocker> of(SubjectFile subject) {
    CasebookNow now = casebooks.of(subject);
    BlockerText text = new BlockerText(now.study().definition());
    List<Blocker> blockers = new ArrayList<>();
    if (subject.state() == SubjectState.SCREENING) {
      blockers.add(text.stillInScreening());
    }
    Instances instances = now.instances();
    for (VisitPlan plan : now.plans()) {
      Visit visit = instances.visit(plan.visit());
      instances.forms(visit, plan.visit()).stream()
          .filter(at -> DueForm.isDue(visit, plan, subject.state(), now.state(at), now.isVoid(at)))
          .filter(at -> now.state(at) != EntryState.COMPLETE)
          .forEach(at -> blockers.add(text.notComplete(at, now.state(at))));
    }
    queries.of(subject.id()).forEach(query -> blockers.add(text.open(query)));
    return blockers;
  }
}
