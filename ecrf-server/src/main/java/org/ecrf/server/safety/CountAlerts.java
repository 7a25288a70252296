package org.ecrf.server.safety;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** How many alerts wait for the caller. */
@UseCase
public class CountAlerts {
  private final Access access;
  private final AlertPages pages;

  @Inject
  CountAlerts(Access access, AlertPages pages) {
    this.access = access;
    this.pages = pages;
  }

  /** One statement. */
  @Requires(Permission.OPEN_ALERT)
  public long waiting(String study) {
    return pages.count(study, access.in(study).sites(), AlertFilter.waiting());
  }
}
