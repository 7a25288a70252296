package org.ecrf.server.overview;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.overview.CasebookView.FormLine;
import org.ecrf.server.overview.CasebookView.VisitLine;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;

/** The visits and forms of a casebook as they are listed. */
final class FormLines {
  private final SubjectFile subject;
  private final CasebookNow now;
  private final Counts counts;
  private final Discretion discretion;
  private final Instances instances;

  FormLines(SubjectFile subject, CasebookNow now, Counts counts, Discretion discretion) {
    this.subject = subject;
    this.now = now;
    this.counts = counts;
    this.discretion = discretion;
    this.instances = now.instances();
  }

  VisitLine visit(VisitPlan plan) {
    Visit visit = instances.visit(plan.visit());
    List<FormLine> forms =
        instances.forms(visit, plan.visit()).stream()
            .filter(at -> !discretion.hides(definition(at)))
            .map(at -> form(visit, plan, at))
            .toList();
    return new VisitLine(
        plan.visit(),
        visit,
        plan,
        isForOthers(visit)
            ? Progress.NOT_APPLICABLE
            : Progress.ofVisit(visit, plan, forms.stream().map(FormLine::status).toList()),
        subject.missed().get(plan.visit()),
        subject.standings().at(Spot.visit(plan.visit())),
        forms);
  }

  private boolean isForOthers(Visit visit) {
    return visit.forms().stream()
        .allMatch(form -> discretion.hides(now.study().definition().forms().get(form)));
  }

  private FormLine form(Visit visit, VisitPlan plan, FormAt at) {
    EntryState state = now.state(at);
    Form form = definition(at);
    return new FormLine(
        at.form(),
        form.title(),
        at.formAt().repeat() == 0 ? Text.NONE : summary(form, at),
        state,
        now.progress(subject.state(), at),
        counts.queriesAt(at),
        (int) now.findings(at).stream().filter(f -> !discretion.hides(f)).count(),
        counts.isSigned(at),
        subject.standings().at(at.spot()),
        counts.verificationOf(List.of(at)));
  }

  private Form definition(FormAt at) {
    return now.study().definition().forms().get(at.formAt().id());
  }

  private Text summary(Form form, FormAt at) {
    return form.items().stream()
        .filter(item -> !discretion.hides(form, item))
        .flatMap(item -> answer(item, at).stream())
        .findFirst()
        .orElse(Text.NONE);
  }

  private Optional<Text> answer(Item item, FormAt at) {
    return now.casebook()
        .at(at.item(item.id()))
        .filter(ItemValue.Entered.class::isInstance)
        .map(value -> ((ItemValue.Entered) value).text())
        .map(text -> item.choice(text).map(Choice::label).orElse(Text.of(text)));
  }
}
