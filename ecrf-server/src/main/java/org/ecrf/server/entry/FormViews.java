package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Form;
import org.ecrf.model.rule.Finding;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Shows a form as this caller may see it. */
@ApplicationScoped
class FormViews {
  private final Access access;
  private final Admission admission;

  @Inject
  FormViews(Access access, Admission admission) {
    this.access = access;
    this.admission = admission;
  }

  EntryView view(SubjectFile subject, FormAt at, Form form, Entries entries, CasebookNow now) {
    Discretion discretion = admission.discretion(subject, now.study().definition());
    ShownItems shown = new ShownItems(at, form, entries, now, discretion);
    String because = readOnly(subject, at, form);
    if (because == null && Stopped.is(subject, at, now)) {
      because = "withdrawn";
    }
    return new EntryView(
        subject.head(),
        at,
        form,
        entries.state(at),
        now.progress(subject.state(), at),
        subject.standings().at(at.spot()),
        entries.at(at).map(EntryRow::studyVersion).orElse(subject.studyVersion()),
        because == null,
        because,
        shown.items(),
        shown.repeats(),
        now.findings(at).stream().filter(f -> !discretion.hides(f)).map(Finding::shown).toList(),
        now.plan(at.visit()),
        subject.missed().get(at.visit()));
  }

  private @Nullable String readOnly(SubjectFile subject, FormAt at, Form form) {
    if (subject.past() != null) {
      return "past";
    }
    Degree degree = subject.standings().at(at.spot());
    if (degree != Degree.OPEN) {
      return degree.word();
    }
    if (subject.closed()) {
      return subject.state() == SubjectState.ENTERED_BY_MISTAKE ? "mistake" : "closed";
    }
    boolean may =
        access.may(Permission.ENTER_DATA, subject.ref().study(), subject.site())
            && admission.mayEnter(subject, form);
    return may ? null : "role";
  }
}
