package org.ecrf.server.verification;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Places;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.problem.StaleItem;
import org.ecrf.server.study.Studies;

/**
 * Sets what a site is asked to have verified. It may be more than the study asks of every site, and
 * is never less.
 */
@UseCase
public class SetSitePlan {
  private final Access access;
  private final Places places;
  private final Studies studies;
  private final SitePlans plans;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  SetSitePlan(
      Access access,
      Places places,
      Studies studies,
      SitePlans plans,
      Trail trail,
      StudyStandings standings) {
    this.access = access;
    this.places = places;
    this.studies = studies;
    this.plans = plans;
    this.trail = trail;
    this.standings = standings;
  }

  /**
   * @param plan {@code none} (nothing beyond the study's), {@code critical}, {@code all}, {@code
   *     critical + 20 %}
   * @param version that the change was made on, 0 where the site had none of its own
   */
  public record Command(String study, String site, String plan, int version, String request) {
    String path() {
      return "site/" + site + "/verification";
    }
  }

  /** Answers its version. */
  @Requires(Permission.KEEP_FACTS)
  public int set(Command command) {
    Acting acting = access.at(command.study(), command.site());
    Chain chain = Chain.study(command.study());
    Request asked =
        Request.of(
            command.request(),
            "set-verification-plan",
            command.site(),
            command.plan(),
            command.version());
    boolean repeated = trail.repeated(chain, asked).isPresent();
    VerificationPlan next = plan(command);
    PlanRow row = plans.row(command.study(), command.site());
    if (!repeated) {
      standings.demandOpen(Doing.REVIEW, command.study(), command.site());
      refuseStale(command, row);
      ItemValue before = row.version() == 0 ? null : ItemValue.of(row.plan().text());
      row.set(next, acting.name(), trail.moment());
      plans.store(row);
      trail.append(
          chain,
          Act.of(acting.author(), "set-verification-plan", "site/" + command.site())
              .changing(List.of(new Changed(command.path(), before, ItemValue.of(next.text()))))
              .answering(asked));
    }
    return row.version();
  }

  private VerificationPlan plan(Command command) {
    if (!places.hasSite(command.study(), command.site())) {
      throw Problems.notFound("site");
    }
    VerificationPlan next =
        VerificationPlan.read(command.plan())
            .orElseThrow(() -> Problems.unreadable("plan", Rule.VERIFICATION_PLAN));
    VerificationPlan least = studies.newest(command.study()).definition().verification().plan();
    boolean nothingOfItsOwn = next.equals(VerificationPlan.NONE);
    if (!nothingOfItsOwn && !next.covers(least)) {
      throw Problems.unreadable("plan", Rule.NOT_LESS, least.text());
    }
    return next;
  }

  private static void refuseStale(Command command, PlanRow row) {
    if (row.version() != command.version()) {
      throw new Refused(
          new Refusal.Stale(
              List.of(
                  row.version() == 0
                      ? new StaleItem(command.path(), 0, null, null, null)
                      : new StaleItem(
                          command.path(),
                          row.version(),
                          row.by(),
                          row.at(),
                          ItemValue.of(row.plan().text())))));
    }
  }
}
