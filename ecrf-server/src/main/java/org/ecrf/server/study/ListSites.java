package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;

/** The sites of a study that the caller may know. */
@UseCase
public class ListSites {
  private final Access access;
  private final StudySites sites;

  @Inject
  ListSites(Access access, StudySites sites) {
    this.access = access;
    this.sites = sites;
  }

  public record SiteLine(String code, String name, String timeZone, SiteState state) {}

  @Requires(Permission.READ_STUDY)
  public List<SiteLine> of(String study) {
    Sites mine = access.in(study).sites();
    return sites.of(study).stream().filter(s -> mine.has(s.code())).map(SiteRow::line).toList();
  }
}
