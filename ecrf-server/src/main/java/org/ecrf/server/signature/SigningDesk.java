package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.eligibility.Confirmable;
import org.ecrf.server.eligibility.Confirming;
import org.ecrf.server.entry.CapturedEntry;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** What showing, beginning and making a signature have in common. */
@ApplicationScoped
class SigningDesk {
  private final Casebooks casebooks;
  private final Sights sights;
  private final OpenQueries queries;
  private final Confirming confirming;
  private final Studies studies;
  private final Access access;

  @Inject
  SigningDesk(
      Casebooks casebooks,
      Sights sights,
      OpenQueries queries,
      Confirming confirming,
      Studies studies,
      Access access) {
    this.casebooks = casebooks;
    this.sights = sights;
    this.queries = queries;
    this.confirming = confirming;
    this.studies = studies;
    this.access = access;
  }

  /**
   * @throws Refused where there is no such visit or form, or the form is for others
   */
  Inspection inspect(SubjectFile subject, Scope scope) {
    CasebookNow now = casebooks.of(subject);
    demandKnown(now, scope);
    Discretion discretion = discretion(subject, now);
    if (scope.form() != null) {
      discretion.refuse(form(now, scope.form()));
    }
    return new Inspection(subject, scope, now, casebooks.captured(subject), discretion);
  }

  private static void demandKnown(CasebookNow now, Scope scope) {
    String visit = scope.visit();
    String form = scope.form();
    if (visit == null) {
      return;
    }
    if (now.plans().stream().noneMatch(plan -> plan.visit().equals(visit))) {
      throw Problems.notFound("visit");
    }
    if (form != null && !now.instances().has(new FormAt(visit, form))) {
      throw Problems.notFound("form");
    }
  }

  private static Form form(CasebookNow now, String key) {
    return now.study().definition().forms().get(Occurrence.parse(key).id());
  }

  private Discretion discretion(SubjectFile subject, CasebookNow now) {
    return sights.of(now.study().definition(), subject.site());
  }

  /**
   * @throws Refused where there is no such visit, form or dose, or no such decision is to be made
   */
  Inspected look(SubjectFile subject, Scope scope) {
    return scope.isDecision() ? decision(subject, scope) : inspect(subject, scope);
  }

  private InspectedDecision decision(SubjectFile subject, Scope scope) {
    demandDeciding(subject);
    Confirmable what = confirming.of(subject, scope.visit());
    return new InspectedDecision(subject.ref(), scope, study(subject), what);
  }

  /** Who signs a decision makes it. */
  private void demandDeciding(SubjectFile subject) {
    if (!access.may(Permission.DECIDE, subject.ref().study(), subject.site())) {
      throw new Refused(new Refusal.NotPermitted(Permission.DECIDE.name()));
    }
  }

  private StudyDefinition study(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }

  Signable signable(SubjectFile subject, Scope scope) {
    return scope.isDecision()
        ? signable(subject, decision(subject, scope))
        : signable(subject, scope, inspect(subject, scope));
  }

  private Signable signable(SubjectFile subject, InspectedDecision decision) {
    Discretion discretion = sights.of(decision.study(), subject.site());
    return new Signable(
        decision.scope(),
        decision.meaning(),
        List.of(),
        0,
        decision.what().verdicts(discretion),
        decision.what().calculated(discretion),
        decision.obstacles(),
        decision.shown());
  }

  private Signable signable(SubjectFile subject, Scope scope, Inspection inspection) {
    Map<FormAt, Long> open = openQueries(subject, inspection);
    return new Signable(
        scope,
        inspection.meaning(),
        inspection.entries().stream()
            .map(entry -> form(inspection, entry, open.getOrDefault(entry.at(), 0L).intValue()))
            .toList(),
        inspection.locked(),
        List.of(),
        List.of(),
        inspection.obstacles(),
        inspection.shown());
  }

  private Map<FormAt, Long> openQueries(SubjectFile subject, Inspection inspection) {
    return queries.of(subject.id()).stream()
        .filter(query -> !query.closedBy(inspection.discretion()))
        .collect(Collectors.groupingBy(query -> FormAt.of(query.at()), Collectors.counting()));
  }

  private static SignableForm form(Inspection inspection, CapturedEntry entry, int open) {
    FormAt at = entry.at();
    StudyDefinition study = inspection.study();
    return new SignableForm(
        at.visit(),
        at.form(),
        study.forms().get(at.formAt().id()).title(),
        entry.state(),
        inspection.items(entry),
        inspection.leftOut(at),
        open,
        inspection.findings(at, false),
        entry.lastSaved().orElse(null));
  }

  /**
   * @throws Refused where all of it is locked, something stands in the way, or there is nothing
   */
  static void demandReady(SubjectFile subject, Scope scope, Inspected inspection) {
    subject.demandSomeOpen(Doing.REVIEW, scope.spot(), inspection.places());
    List<Text> because = inspection.obstacles().stream().map(Obstacle::sentence).toList();
    if (!because.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "not-ready-to-sign", "Something is not ready to be signed.", because));
    }
    if (inspection.isEmpty()) {
      throw Problems.notAllowed("nothing-to-sign", "Nothing is entered that could be signed.");
    }
  }

  static Refused changed() {
    return Problems.notAllowed(
        "changed", "The data have changed since they were shown. Look at them again, then sign.");
  }
}
