package org.ecrf.server.eligibility;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;

/** Enrols a subject and freezes the verdicts with the values they rest on. */
@UseCase
public class EnrolSubject {
  @Requires(Permission.DECIDE)
  public SubjectHead enrol(SubjectRef ref, String request) {
    throw new UnsupportedOperationException();
  }
}
