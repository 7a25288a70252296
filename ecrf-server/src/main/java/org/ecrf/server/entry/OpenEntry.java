package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.time.Instant;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Opens a form of a subject's visit; one that was never saved is empty. Of what repeats only those
 * that were added can be opened.
 */
@UseCase
public class OpenEntry {
  private final Subjects subjects;
  private final FormDesk desk;

  @Inject
  OpenEntry(Subjects subjects, FormDesk desk) {
    this.subjects = subjects;
    this.desk = desk;
  }

  @Requires(Permission.READ_DATA)
  public EntryView open(SubjectRef ref, String visit, String form) {
    SubjectFile subject = subjects.read(ref);
    return desk.view(subject, new FormAt(visit, form));
  }

  /**
   * As it was at a past moment: values and states from the trail; what the rules say to them is
   * evaluated anew, with that day, that study version and what study and site said then.
   */
  @Requires(Permission.READ_DATA)
  public EntryView asOf(SubjectRef ref, String visit, String form, Instant at) {
    return desk.view(subjects.asOf(ref, at), new FormAt(visit, form));
  }
}
