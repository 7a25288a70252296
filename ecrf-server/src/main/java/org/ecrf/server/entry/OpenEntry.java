package org.ecrf.server.entry;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** Opens a form of a subject's visit; one that was never saved is empty. */
@UseCase
public class OpenEntry {
  @Requires(Permission.READ_DATA)
  public EntryView open(SubjectRef ref, String visit, String form) {
    throw new UnsupportedOperationException();
  }
}
