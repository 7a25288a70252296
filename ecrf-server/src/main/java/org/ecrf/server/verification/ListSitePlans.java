package org.ecrf.server.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;
import org.jspecify.annotations.Nullable;

/** What the sites of a study are asked to have verified. */
@UseCase
public class ListSitePlans {
  private final Access access;
  private final Studies studies;
  private final StudySites sites;
  private final SitePlans plans;

  @Inject
  ListSitePlans(Access access, Studies studies, StudySites sites, SitePlans plans) {
    this.access = access;
    this.studies = studies;
    this.sites = sites;
    this.plans = plans;
  }

  /**
   * @param study what the newest version of the study asks of every site
   * @param own what this site is asked for beyond that
   * @param applies both together
   * @param seed by which its subjects are drawn
   * @param version of its own plan, 0 where it has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanLine(
      String site,
      String study,
      String own,
      String applies,
      String seed,
      int version,
      @Nullable String by,
      @Nullable Instant at,
      boolean maySet) {}

  /** In the order of the sites. */
  @Requires(Permission.READ_MONITORING)
  public List<PlanLine> of(String study) {
    Sites mine = access.in(study).sites();
    VerificationPlan all = studies.newest(study).definition().verification().plan();
    Map<String, PlanRow> own = plans.of(study);
    return new TreeMap<>(sites.verificationSeeds(study))
        .entrySet().stream()
            .filter(site -> mine.has(site.getKey()))
            .map(site -> line(study, site, all, own.get(site.getKey())))
            .toList();
  }

  private PlanLine line(
      String study, Map.Entry<String, String> site, VerificationPlan all, @Nullable PlanRow row) {
    VerificationPlan own = row == null ? VerificationPlan.NONE : row.plan();
    return new PlanLine(
        site.getKey(),
        all.text(),
        own.text(),
        all.and(own).text(),
        site.getValue(),
        row == null ? 0 : row.version(),
        row == null ? null : row.by(),
        row == null ? null : row.at(),
        access.may(Permission.KEEP_FACTS, study, site.getKey()));
  }
}
