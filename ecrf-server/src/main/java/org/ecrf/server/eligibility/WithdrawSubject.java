package org.ecrf.server.eligibility;

import java.time.LocalDate;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;

/** Records that a subject has withdrawn. */
@UseCase
public class WithdrawSubject {
  /**
   * @param scope what the subject withdraws from: {@code TREATMENT}, {@code FOLLOW_UP}, {@code ALL}
   */
  @Requires(Permission.DECIDE)
  public SubjectHead withdraw(
      SubjectRef ref, LocalDate date, String scope, String reason, String request) {
    throw new UnsupportedOperationException();
  }
}
