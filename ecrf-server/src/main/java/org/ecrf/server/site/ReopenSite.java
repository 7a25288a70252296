package org.ecrf.server.site;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.site.SiteDesk.Taken;
import org.ecrf.server.study.SiteState;
import org.jspecify.annotations.Nullable;

/** Takes the end of a site back, for a reason: what was locked there stays so. */
@UseCase
public class ReopenSite {
  private final SiteDesk desk;

  @Inject
  ReopenSite(SiteDesk desk) {
    this.desk = desk;
  }

  @Requires(Permission.ADMINISTER)
  public void reopen(String study, String site, @Nullable String reason, String request) {
    Taken taken = desk.take(study, site, Request.of(request, "reopen-site", site, reason));
    String said = FreeText.required("reason", reason);
    if (taken.repeated()) {
      return;
    }
    if (taken.state() != SiteState.CLOSED) {
      throw Problems.notAllowed("site-state", "The site is not closed.");
    }
    desk.become(taken, SiteState.ACTIVE, "reopen-site", said);
  }
}
