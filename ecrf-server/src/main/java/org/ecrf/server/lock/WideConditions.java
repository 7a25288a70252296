package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Acting;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Glance;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.entry.Plans;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectPages;
import org.ecrf.server.verification.DrawnSight;
import org.ecrf.server.verification.Unverified;

/**
 * Finds what stands in the way of locking many subjects, page by page: a few statements for each
 * page of them. Forms are held against the schedule; no rule is evaluated.
 */
@ApplicationScoped
class WideConditions {
  private static final int PAGE = 500;

  private final DrawnSight drawn;
  private final SubjectPages subjects;
  private final Casebooks casebooks;
  private final Studies studies;
  private final Sights sights;
  private final Unverified unverified;
  private final Reviewed reviewed;
  private final Clock clock;

  @Inject
  WideConditions(
      DrawnSight drawn,
      SubjectPages subjects,
      Casebooks casebooks,
      Studies studies,
      Sights sights,
      Unverified unverified,
      Reviewed reviewed,
      Clock clock) {
    this.drawn = drawn;
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.studies = studies;
    this.sights = sights;
    this.unverified = unverified;
    this.reviewed = reviewed;
    this.clock = clock;
  }

  /**
   * @param site empty: all
   * @param members the subjects that it is of
   */
  record Wanted(String study, String site, Set<Long> members, Extent extent) {}

  /** All of them, subject after subject. */
  List<Blocker> of(Wanted wanted, Acting acting) {
    List<Blocker> blockers = new ArrayList<>();
    SubjectPages.Wanted which =
        new SubjectPages.Wanted(null, null, wanted.site().isEmpty() ? null : wanted.site());
    for (int offset = 0; ; offset += PAGE) {
      List<SubjectFile> page = subjects.page(wanted.study(), acting, which, offset, PAGE).rows();
      blockers.addAll(
          of(page.stream().filter(s -> wanted.members().contains(s.id())).toList(), wanted));
      if (page.size() < PAGE) {
        return blockers;
      }
    }
  }

  private List<Blocker> of(List<SubjectFile> page, Wanted wanted) {
    if (page.isEmpty()) {
      return List.of();
    }
    List<Long> ids = page.stream().map(SubjectFile::id).toList();
    Map<Long, Glance> glances = casebooks.glances(page);
    Map<Long, Map<FormAt, Unverified.Tally>> marks = unverified.wholeCounts(drawn.among(page));
    Map<Long, Map<Spot, Integer>> queries = reviewed.queries(ids);
    Map<Long, Integer> redactions = reviewed.redactions(ids);
    Map<Long, Set<FormAt>> unsigned = reviewed.unsigned(ids);
    Map<String, Discretion> known = new HashMap<>();
    List<Blocker> blockers = new ArrayList<>();
    for (SubjectFile subject : page) {
      Casebook one = new Casebook(subject, glances.get(subject.id()), wanted.extent(), known);
      one.state(blockers);
      one.redactions(redactions.getOrDefault(subject.id(), 0), blockers);
      one.forms(blockers);
      queries.getOrDefault(subject.id(), Map.of()).forEach((at, n) -> one.query(at, n, blockers));
      marks.getOrDefault(subject.id(), Map.of()).forEach((at, n) -> one.mark(at, n, blockers));
      unsigned.getOrDefault(subject.id(), Set.of()).forEach(at -> one.signature(at, blockers));
    }
    return blockers.stream().distinct().toList();
  }

  /** One subject's, as the schedule and the review have it. */
  private final class Casebook {
    private final SubjectFile subject;
    private final Glance glance;
    private final Extent extent;
    private final StudyDefinition study;
    private final Discretion discretion;
    private final BlockerText text;

    /**
     * @param known what was found for a version at a site before
     */
    Casebook(SubjectFile subject, Glance glance, Extent extent, Map<String, Discretion> known) {
      this.subject = subject;
      this.glance = glance;
      this.extent = extent;
      this.study = studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
      this.discretion =
          known.computeIfAbsent(
              subject.studyVersion() + "/" + subject.site(),
              key -> sights.of(study, subject.site()));
      this.text = new BlockerText(study, subject.ref().number());
    }

    void state(List<Blocker> blockers) {
      if (extent.isWhole() && subject.state() == SubjectState.SCREENING) {
        blockers.add(text.stillInScreening());
      }
    }

    void redactions(int waiting, List<Blocker> blockers) {
      if (extent.isWhole() && waiting > 0) {
        blockers.add(text.redactions(waiting));
      }
    }

    void forms(List<Blocker> blockers) {
      Instances instances = new Instances(study, glance.states());
      LocalDate today = LocalDate.ofInstant(clock.instant(), subject.zone());
      for (VisitPlan plan : Plans.of(instances, glance.shown(), subject.course(), today)) {
        Visit visit = instances.visit(plan.visit());
        instances.forms(visit, plan.visit()).stream()
            .filter(extent::holds)
            .filter(at -> isOpen(visit, plan, at))
            .map(
                at ->
                    hides(at) ? text.notShown(at.visit()) : text.notComplete(at, glance.state(at)))
            .forEach(blockers::add);
      }
    }

    private boolean isOpen(Visit visit, VisitPlan plan, FormAt at) {
      return Progress.ofForm(visit, plan, subject.state(), glance.state(at), glance.isVoid(at))
          .isOpen();
    }

    void query(Spot at, int open, List<Blocker> blockers) {
      if (extent.holds(at)) {
        String visit = at.visit();
        String form = at.form();
        boolean hidden = visit != null && form != null && hides(new FormAt(visit, form));
        blockers.add(hidden ? text.notShown(visit) : text.queries(visit, form, open));
      }
    }

    void mark(FormAt at, Unverified.Tally tally, List<Blocker> blockers) {
      if (tally.open() > 0 && extent.holds(at)) {
        blockers.add(hides(at) ? text.notShown(at.visit()) : text.unverified(at, tally.open()));
      }
    }

    void signature(FormAt at, List<Blocker> blockers) {
      if (extent.holds(at)) {
        blockers.add(hides(at) ? text.notShown(at.visit()) : text.unsigned(at));
      }
    }

    private boolean hides(FormAt at) {
      return discretion.hides(study.forms().get(at.formAt().id()));
    }
  }
}
