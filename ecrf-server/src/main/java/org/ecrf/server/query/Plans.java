package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What the study's plan says of a query of a subject. */
@ApplicationScoped
class Plans {
  private final Studies studies;
  private final Trail trail;

  @Inject
  Plans(Studies studies, Trail trail) {
    this.studies = studies;
    this.trail = trail;
  }

  /** The last day on which an answer is in time, at the site. */
  LocalDate due(SubjectFile subject, @Nullable String category) {
    LocalDate today = LocalDate.ofInstant(trail.moment(), subject.zone());
    return plan(subject).due(category, today);
  }

  /**
   * @throws org.ecrf.server.problem.Refused where the plan has no such category
   */
  void refuseUnknown(SubjectFile subject, @Nullable String category) {
    if (category != null && plan(subject).category(category).isEmpty()) {
      throw Problems.unreadable(
          "category",
          Rule.ONE_OF,
          String.join(
              ", ", plan(subject).categories().stream().map(QueryPlan.Category::id).toList()));
    }
  }

  /** Null where the plan has none for it. */
  @Nullable String category(SubjectFile subject, Finding finding) {
    String category =
        finding.safety()
            ? QueryPlan.SAFETY
            : finding.check().equals(ExpectedAnswers.CHECK)
                ? QueryPlan.MISSING
                : QueryPlan.IMPLAUSIBLE;
    return plan(subject).category(category).map(QueryPlan.Category::id).orElse(null);
  }

  private QueryPlan plan(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition().queries();
  }
}
