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

/** Activates a site, once its checklist is done: subjects can be registered there. */
@UseCase
public class ActivateSite {
  private final SiteDesk desk;

  @Inject
  ActivateSite(SiteDesk desk) {
    this.desk = desk;
  }

  @Requires(Permission.ADMINISTER)
  public void activate(String study, String site, String request) {
    Taken taken = desk.take(study, site, Request.of(request, "activate-site", site));
    if (taken.repeated()) {
      return;
    }
    if (taken.state() != SiteState.PLANNED) {
      throw Problems.notAllowed("site-state", "The site has been activated already.");
    }
    desk.refuseUndone(taken, Phase.ACTIVATION);
    desk.become(taken, SiteState.ACTIVE, "activate-site", null);
  }
}
