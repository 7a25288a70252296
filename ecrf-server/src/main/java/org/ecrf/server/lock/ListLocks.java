package org.ecrf.server.lock;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The lock records of a study. */
@UseCase
public class ListLocks {
  @Requires(Permission.READ_DATA)
  public Page<LockLine> page(String study, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
