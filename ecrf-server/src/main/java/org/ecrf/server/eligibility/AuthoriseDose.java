package org.ecrf.server.eligibility;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;

/** Authorises the dose on the criteria of the day, and freezes them. */
@UseCase
public class AuthoriseDose {
  @Requires(Permission.DECIDE)
  public SubjectHead authorise(SubjectRef ref, String request) {
    throw new UnsupportedOperationException();
  }
}
