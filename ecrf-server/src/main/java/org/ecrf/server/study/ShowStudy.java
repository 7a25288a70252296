package org.ecrf.server.study;

import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The current version of a study. */
@UseCase
public class ShowStudy {
  @Requires(Permission.READ_STUDY)
  public CompiledStudy of(String study) {
    throw new UnsupportedOperationException();
  }
}
