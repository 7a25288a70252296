package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.server.access.Sites;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;

/** Puts together what is asked at the sites of a study; three statements, however many sites. */
@ApplicationScoped
class Scopes {
  private final StudySites sites;
  private final SitePlans plans;
  private final Studies studies;
  private final Sights sights;
  private final Trail trail;

  @Inject
  Scopes(StudySites sites, SitePlans plans, Studies studies, Sights sights, Trail trail) {
    this.sites = sites;
    this.plans = plans;
    this.studies = studies;
    this.sights = sights;
    this.trail = trail;
  }

  /** As the caller may see it. */
  Scope seen(String study, Sites mine) {
    return scope(study, mine, (site, version) -> sights.at(study, site).on(version).hiddenPlaces());
  }

  /** Whoever asks: what a lock needs to know. */
  Scope whole(String study, Sites mine) {
    return scope(study, mine, (site, version) -> Set.of());
  }

  private interface Hidden {
    Set<String> at(String site, StudyDefinition version);
  }

  private Scope scope(String study, Sites mine, Hidden hidden) {
    Scope scope = new Scope(trail.moment());
    Map<String, PlanRow> own = plans.of(study);
    List<StudyDefinition> versions =
        studies.worked(study).stream().map(compiled -> compiled.definition()).toList();
    sites
        .verificationSeeds(study)
        .forEach(
            (site, seed) -> {
              if (mine.has(site)) {
                VerificationPlan plan =
                    own.containsKey(site) ? own.get(site).plan() : VerificationPlan.NONE;
                versions.forEach(v -> scope.add(site, seed, plan, v, hidden.at(site, v)));
              }
            });
    return scope;
  }
}
