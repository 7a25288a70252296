package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;

/** What opening, saving and completing a form have in common. */
@ApplicationScoped
class FormDesk {
  private final EntryRows rows;
  private final Evaluator evaluator;
  private final FormViews views;
  private final Admission admission;

  @Inject
  FormDesk(EntryRows rows, Evaluator evaluator, FormViews views, Admission admission) {
    this.rows = rows;
    this.evaluator = evaluator;
    this.views = views;
    this.admission = admission;
  }

  Admission admission() {
    return admission;
  }

  StudyDefinition study(SubjectFile subject) {
    return evaluator.study(subject).definition();
  }

  /** The form's definition, where that visit of the subject's study version has it. */
  Form form(SubjectFile subject, FormAt at) {
    return study(subject).form(at.visit(), at.form()).orElseThrow(() -> Problems.notFound("form"));
  }

  Entries entries(SubjectFile subject) {
    return evaluator.entries(subject);
  }

  /**
   * @throws Refused where this repeat of the form, or of its visit, was never added, or by mistake
   */
  Entries entries(SubjectFile subject, FormAt at) {
    Entries entries = entries(subject);
    if (!instances(subject, entries).has(at)) {
      throw entries.mistaken().anyMatch(row -> isAt(row, at))
          ? Problems.notAllowed(
              "entered-by-mistake", "It was entered by mistake. Take that back first.")
          : Problems.notFound("form");
    }
    return entries;
  }

  private static boolean isAt(EntryRow row, FormAt at) {
    boolean ofVisit = row.mistake().filter(Mistake::ofVisit).isPresent();
    return row.at().equals(at) || ofVisit && row.at().visit().equals(at.visit());
  }

  Instances instances(SubjectFile subject, Entries entries) {
    return new Instances(study(subject), entries.states());
  }

  /** The form's row, made where there is none yet; from now on it is of the version in force. */
  EntryRow row(SubjectFile subject, FormAt at, Entries entries) {
    Stopped.refuse(subject, at, () -> evaluate(subject, entries));
    EntryRow row =
        entries
            .at(at)
            .orElseGet(
                () -> {
                  EntryRow made =
                      rows.insert(new EntryRow(subject.id(), at, subject.studyVersion()));
                  entries.add(made);
                  return made;
                });
    row.writtenWith(subject.studyVersion());
    return row;
  }

  CasebookNow evaluate(SubjectFile subject, Entries entries) {
    return evaluator.evaluate(subject, entries);
  }

  /** Brings complete forms and calculated values of every entry that is not frozen up to now. */
  void settle(Projection projection, SubjectFile subject, Entries entries, CasebookNow now) {
    projection.settle(
        entries.all().stream().filter(row -> !ClosedEntries.isClosed(subject, row.at())).toList(),
        now,
        version ->
            version == subject.studyVersion()
                ? now.study().definition()
                : evaluator.study(subject, version).definition());
  }

  EntryView view(SubjectFile subject, FormAt at) {
    Form form = form(subject, at);
    admission.demandReading(subject, study(subject), form);
    Entries entries = entries(subject, at);
    return views.view(subject, at, form, entries, evaluate(subject, entries));
  }

  EntryView view(SubjectFile subject, FormAt at, Entries entries, CasebookNow now) {
    return views.view(subject, at, form(subject, at), entries, now);
  }
}
