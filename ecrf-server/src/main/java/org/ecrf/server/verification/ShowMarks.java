package org.ecrf.server.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredForms;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** What was verified and reviewed in a form, and what was changed since. */
@UseCase
public class ShowMarks {
  private final Subjects subjects;
  private final StoredForms forms;
  private final Marks marks;
  private final MarkViews views;

  @Inject
  ShowMarks(Subjects subjects, StoredForms forms, Marks marks, MarkViews views) {
    this.subjects = subjects;
    this.forms = forms;
    this.marks = marks;
    this.views = views;
  }

  @Requires(Permission.READ_DATA)
  public FormMarks of(SubjectRef ref, String visit, String form) {
    return show(subjects.read(ref), new FormAt(visit, form));
  }

  /** As it was at a past moment; what the plans asked then is not told. */
  @Requires(Permission.READ_DATA)
  public FormMarks asOf(SubjectRef ref, String visit, String form, Instant then) {
    return show(subjects.asOf(ref, then), new FormAt(visit, form));
  }

  private FormMarks show(SubjectFile subject, FormAt at) {
    return views.of(subject, at, forms.items(subject, at), marks.of(subject, at));
  }
}
