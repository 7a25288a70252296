package org.ecrf.server.entry;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** Marks a form complete. */
@UseCase
public class CompleteEntry {
  @Requires(Permission.ENTER_DATA)
  public EntryView complete(SubjectRef ref, String visit, String form, String request) {
    throw new UnsupportedOperationException();
  }
}
