package org.ecrf.server.overview;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Form;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.lock.DueForm;
import org.ecrf.server.overview.CasebookView.FormLine;
import org.ecrf.server.overview.CasebookView.VisitLine;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** The casebook of one subject. */
@UseCase
public class ShowCasebook {
  private final Subjects subjects;
  private final Casebooks casebooks;
  private final OpenQueries queries;

  @Inject
  ShowCasebook(Subjects subjects, Casebooks casebooks, OpenQueries queries) {
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.queries = queries;
  }

  @Requires(Permission.READ_DATA)
  public CasebookView of(SubjectRef ref) {
    SubjectFile subject = subjects.read(ref);
    CasebookNow now = casebooks.of(subject);
    Map<FormAt, Integer> open =
        queries.counts(List.of(subject.id())).getOrDefault(subject.id(), Map.of());
    return new CasebookView(
        subject.head(), now.plans().stream().map(plan -> visit(subject, now, plan, open)).toList());
  }

  private static VisitLine visit(
      SubjectFile subject, CasebookNow now, VisitPlan plan, Map<FormAt, Integer> open) {
    Visit visit = now.study().definition().visit(plan.visit()).orElseThrow();
    return new VisitLine(
        visit,
        plan,
        visit.forms().stream()
            .map(form -> form(subject, now, plan, new FormAt(visit.id(), form), open))
            .toList());
  }

  private static FormLine form(
      SubjectFile subject, CasebookNow now, VisitPlan plan, FormAt at, Map<FormAt, Integer> open) {
    Form form = now.study().definition().forms().get(at.form());
    EntryState state = now.state(at);
    return new FormLine(
        form.id(),
        form.title(),
        state,
        DueForm.isDue(plan, subject.state(), state),
        open.getOrDefault(at, 0),
        now.findings(at).size(),
        subject.locked());
  }
}
