package org.ecrf.server.safety;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The alerts of a study at the caller's sites: what waits first, then the newest. */
@UseCase
public class ListAlerts {
  private final Access access;
  private final AlertPages pages;
  private final AlertWords words;
  private final Clock clock;

  @Inject
  ListAlerts(Access access, AlertPages pages, AlertWords words, Clock clock) {
    this.access = access;
    this.pages = pages;
    this.words = words;
    this.clock = clock;
  }

  @Requires(Permission.READ_DATA)
  public Page<AlertLine> page(String study, AlertFilter filter, int offset, int limit) {
    Sites sites = access.in(study).sites();
    Page<Tuple> page = pages.page(study, sites, filter, offset, limit);
    Instant now = clock.instant();
    return new Page<>(
        page.rows().stream().map(row -> words.line(study, row, now)).toList(), page.total());
  }
}
