package org.ecrf.server.site;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.site.SiteDesk.Taken;
import org.ecrf.server.study.SiteState;
import org.ecrf.server.study.StudySites;
import org.jspecify.annotations.Nullable;

/** Says that something of a site's checklist was so on a day, or takes that back. */
@UseCase
public class TickCheck {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private final SiteDesk desk;
  private final StudySites sites;
  private final EntityManager em;
  private final Trail trail;

  @Inject
  TickCheck(SiteDesk desk, StudySites sites, EntityManager em, Trail trail) {
    this.desk = desk;
    this.sites = sites;
    this.em = em;
    this.trail = trail;
  }

  /**
   * @param item one that is not measured
   * @param on null: it is not so any more
   */
  public record Command(
      String study, String site, String item, @Nullable LocalDate on, String request) {}

  @Requires(Permission.ADMINISTER)
  public void tick(Command command) {
    Request asked =
        Request.of(command.request(), "tick", command.site(), command.item(), command.on());
    Taken taken = desk.take(command.study(), command.site(), asked);
    if (taken.repeated()) {
      return;
    }
    SiteCheck check = check(command, taken.state());
    TickRow row = row(new TickRow.Id(command.study(), command.site(), check), taken);
    Changed change =
        new Changed(
            "site/" + command.site() + "/check/" + check.name(),
            value(row.on()),
            value(command.on()));
    row.say(command.on(), taken.acting().name(), trail.moment());
    desk.append(taken, "tick", change, null);
  }

  private TickRow row(TickRow.Id id, Taken taken) {
    TickRow row = Lookup.byKey(em, TickRow.class, id);
    if (row == null) {
      row = new TickRow(id, taken.acting().name(), trail.moment());
      em.persist(row);
    }
    return row;
  }

  private static @Nullable ItemValue value(@Nullable LocalDate day) {
    return day == null ? null : ItemValue.of(day.toString());
  }

  private SiteCheck check(Command command, SiteState state) {
    SiteCheck check =
        SiteCheck.named(command.item())
            .filter(known -> !known.measured())
            .orElseThrow(() -> Problems.notFound("item of the checklist"));
    boolean over = check.phase() == SiteCheck.Phase.ACTIVATION && state != SiteState.PLANNED;
    if (over || state == SiteState.CLOSED) {
      throw Problems.notAllowed("checklist-done", "This checklist has been done with.");
    }
    ZoneId zone = sites.zone(command.study(), command.site());
    LocalDate today = LocalDate.ofInstant(trail.moment(), zone);
    if (command.on() != null && (command.on().isAfter(today) || command.on().isBefore(EARLIEST))) {
      throw Problems.unreadable("on", Rule.TO_TODAY, EARLIEST);
    }
    return check;
  }
}
