package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** What takes two people and was asked for, the newest first. */
@UseCase
public class ListLockRequests {
  private final Access access;
  private final LockRequests requests;

  @Inject
  ListLockRequests(Access access, LockRequests requests) {
    this.access = access;
    this.requests = requests;
  }

  @Requires(Permission.READ_DATA)
  public List<LockRequest> of(String study) {
    access.in(study);
    return requests.all(study);
  }
}
