package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The reference ranges of a site, those that have ended too. */
@UseCase
public class ListRanges {
  private final Access access;
  private final Ranges ranges;

  @Inject
  ListRanges(Access access, Ranges ranges) {
    this.access = access;
    this.ranges = ranges;
  }

  /** A range with who has stated it in the platform. */
  public record RangeLine(long id, ReferenceRange range, String addedBy, Instant addedAt) {}

  @Requires(Permission.READ_STUDY)
  public List<RangeLine> of(String study, String site) {
    access.at(study, site);
    return ranges.of(study, site).stream().map(RangeRow::line).toList();
  }
}
