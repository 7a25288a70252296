package org.ecrf.server.lock;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** What is and was frozen and locked of a study, the newest first. */
@UseCase
public class ListLocks {
  private final Access access;
  private final Locks locks;

  @Inject
  ListLocks(Access access, Locks locks) {
    this.access = access;
    this.locks = locks;
  }

  @Requires(Permission.READ_DATA)
  public Page<LockLine> page(String study, int offset, int limit) {
    return page(study, false, offset, limit);
  }

  /**
   * @param standing only those that were not taken back
   */
  @Requires(Permission.READ_DATA)
  public Page<LockLine> page(String study, boolean standing, int offset, int limit) {
    Page<LockRow> page = locks.page(study, access.in(study).sites(), standing, offset, limit);
    return new Page<>(page.rows().stream().map(LockRow::line).toList(), page.total());
  }
}
