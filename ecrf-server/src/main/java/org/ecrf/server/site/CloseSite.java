package org.ecrf.server.site;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.server.site.SiteDesk.Taken;
import org.ecrf.server.study.SiteState;

/** Closes a site, once its checklist is done: nothing is entered there any more. */
@UseCase
public class CloseSite {
  private final SiteDesk desk;

  @Inject
  CloseSite(SiteDesk desk) {
    this.desk = desk;
  }

  @Requires(Permission.ADMINISTER)
  public void close(String study, String site, String request) {
    Taken taken = desk.take(study, site, Request.of(request, "close-site", site));
    if (taken.repeated()) {
      return;
    }
    if (taken.state() != SiteState.ACTIVE) {
      throw Problems.notAllowed("site-state", "The site is not active.");
    }
    desk.refuseUndone(taken, Phase.CLOSURE);
    desk.become(taken, SiteState.CLOSED, "close-site", null);
  }
}
