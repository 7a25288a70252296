package org.ecrf.server.study;

import jakarta.inject.Inject;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Problems;

/** The definition of a study. */
@UseCase
public class ShowStudy {
  private final Access access;
  private final Studies studies;
  private final StudyRows rows;

  @Inject
  ShowStudy(Access access, Studies studies, StudyRows rows) {
    this.access = access;
    this.studies = studies;
    this.rows = rows;
  }

  /** The highest version that one of the caller's sites works with. */
  @Requires(Permission.READ_STUDY)
  public CompiledStudy of(String study) {
    Acting acting = access.in(study);
    return studies.compiled(study, studies.inForce(study, acting.sites()));
  }

  /** A certain version, in force or not. */
  @Requires(Permission.READ_STUDY)
  public CompiledStudy of(String study, int version) {
    access.in(study);
    if (rows.version(study, version).isEmpty()) {
      throw Problems.notFound("version");
    }
    return studies.compiled(study, version);
  }
}
