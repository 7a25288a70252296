package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.model.form.Form;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;

/** What opening, saving and completing a form have in common. */
@ApplicationScoped
class FormDesk {
  private final EntryRows rows;
  private final Evaluator evaluator;
  private final FormViews views;

  @Inject
  FormDesk(EntryRows rows, Evaluator evaluator, FormViews views) {
    this.rows = rows;
    this.evaluator = evaluator;
    this.views = views;
  }

  /** The form's definition, where that visit of the subject's study version has it. */
  Form form(SubjectFile subject, FormAt at) {
    return evaluator
        .study(subject)
        .definition()
        .form(at.visit(), at.form())
        .orElseThrow(() -> Problems.notFound("form"));
  }

  Entries entries(SubjectFile subject) {
    return rows.of(subject.id());
  }

  /** The form's row, made where there is none yet. */
  EntryRow row(SubjectFile subject, FormAt at, Entries entries) {
    return entries
        .at(at)
        .orElseGet(
            () -> {
              EntryRow row = rows.insert(new EntryRow(subject.id(), at, subject.studyVersion()));
              entries.add(row);
              return row;
            });
  }

  CasebookNow evaluate(SubjectFile subject, Entries entries) {
    return evaluator.evaluate(subject, entries);
  }

  EntryView view(SubjectFile subject, FormAt at) {
    Form form = form(subject, at);
    Entries entries = entries(subject);
    return views.view(subject, at, form, entries, evaluate(subject, entries));
  }

  EntryView view(SubjectFile subject, FormAt at, Entries entries, CasebookNow now) {
    return views.view(subject, at, form(subject, at), entries, now);
  }
}
