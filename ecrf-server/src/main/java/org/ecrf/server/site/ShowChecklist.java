package org.ecrf.server.site;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.server.study.SiteState;
import org.ecrf.server.study.StudySites;
import org.jspecify.annotations.Nullable;

/** How a site stands, and what is done of its checklists. */
@UseCase
public class ShowChecklist {
  private final Access access;
  private final StudySites sites;
  private final Checklists checklists;

  @Inject
  ShowChecklist(Access access, StudySites sites, Checklists checklists) {
    this.access = access;
    this.sites = sites;
    this.checklists = checklists;
  }

  /** It was so on that day; who said it, and when. */
  public record Tick(LocalDate on, String by, Instant at) {}

  /**
   * @param measured the platform sees it itself
   * @param tick null: nobody has said it, or it is measured
   * @param open how many stand in the way of a measured one
   */
  public record Line(
      SiteCheck item,
      Phase phase,
      Text text,
      boolean measured,
      boolean done,
      @Nullable Tick tick,
      int open) {}

  /** All that is to be done, in its order. */
  public record Checklist(SiteState state, List<Line> items) {}

  @Requires(Permission.READ_TEAM)
  public Checklist of(String study, String site) {
    access.at(study, site);
    List<Line> lines =
        Stream.of(Phase.values())
            .flatMap(phase -> checklists.of(study, site, phase).stream())
            .toList();
    return new Checklist(sites.state(study, site), lines);
  }
}
