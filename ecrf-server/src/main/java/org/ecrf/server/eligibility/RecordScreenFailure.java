package org.ecrf.server.eligibility;

import java.time.LocalDate;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;

/** Records that a subject has failed screening. */
@UseCase
public class RecordScreenFailure {
  @Requires(Permission.DECIDE)
  public SubjectHead record(SubjectRef ref, LocalDate date, String reason, String request) {
    throw new UnsupportedOperationException();
  }
}
