package org.ecrf.server.study;

import jakarta.inject.Inject;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The current version of a study. */
@UseCase
public class ShowStudy {
  private final Access access;
  private final Studies studies;

  @Inject
  ShowStudy(Access access, Studies studies) {
    this.access = access;
    this.studies = studies;
  }

  @Requires(Permission.READ_STUDY)
  public CompiledStudy of(String study) {
    access.in(study);
    return studies.compiled(study, studies.current(study));
  }
}
