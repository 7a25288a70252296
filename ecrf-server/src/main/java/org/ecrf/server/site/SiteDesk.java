package org.ecrf.server.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.server.study.SiteState;
import org.ecrf.server.study.StudySites;
import org.jspecify.annotations.Nullable;

/** What every step of a site has in common: access, the one who changes it, the act. */
@ApplicationScoped
class SiteDesk {
  private final Access access;
  private final StudySites sites;
  private final Checklists checklists;
  private final Trail trail;

  @Inject
  SiteDesk(Access access, StudySites sites, Checklists checklists, Trail trail) {
    this.access = access;
    this.sites = sites;
    this.checklists = checklists;
    this.trail = trail;
  }

  /** A site that nobody else changes meanwhile. */
  record Taken(
      String study, String site, Acting acting, SiteState state, Request asked, boolean repeated) {}

  Taken take(String study, String site, Request asked) {
    access.throughout(study);
    Acting acting = access.at(study, site);
    boolean repeated = trail.repeated(Chain.study(study), asked).isPresent();
    return new Taken(study, site, acting, sites.lock(study, site), asked, repeated);
  }

  /**
   * @throws Refused with what is not done yet
   */
  void refuseUndone(Taken taken, Phase phase) {
    List<Text> undone =
        checklists.of(taken.study(), taken.site(), phase).stream()
            .filter(line -> !line.done())
            .map(ShowChecklist.Line::text)
            .toList();
    if (!undone.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed("checklist", "The site's checklist is not done.", undone));
    }
  }

  void become(Taken taken, SiteState next, String action, @Nullable String reason) {
    sites.become(taken.study(), taken.site(), next);
    ItemValue before =
        taken.state() == SiteState.PLANNED ? null : ItemValue.of(taken.state().name());
    Changed change =
        new Changed("site/" + taken.site() + "/state", before, ItemValue.of(next.name()));
    append(taken, action, change, reason);
  }

  void append(Taken taken, String action, Changed change, @Nullable String reason) {
    trail.append(
        Chain.study(taken.study()),
        Act.of(taken.acting().author(), action, "site/" + taken.site())
            .changing(List.of(change))
            .because(reason)
            .answering(taken.asked()));
  }
}
