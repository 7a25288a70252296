package org.ecrf.server.eligibility;

import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** The verdict of each criterion with what it rests on. */
@UseCase
public class ShowEligibility {
  @Requires(Permission.READ_DATA)
  public Eligibility of(SubjectRef ref, Criterion.Decision decision) {
    throw new UnsupportedOperationException();
  }
}
