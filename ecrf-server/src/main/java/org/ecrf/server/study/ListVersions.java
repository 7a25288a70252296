package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.jspecify.annotations.Nullable;

/** The versions of a study, the newest first, and where each is worked with. */
@UseCase
public class ListVersions {
  private final Access access;
  private final StudyRows rows;
  private final Amendments amendments;

  @Inject
  ListVersions(Access access, StudyRows rows, Amendments amendments) {
    this.access = access;
    this.rows = rows;
    this.amendments = amendments;
  }

  /**
   * @param changes what it adds to or words otherwise than the version before it
   * @param inForce where it has been put into force
   */
  public record VersionLine(
      int version,
      String publishedBy,
      Instant publishedAt,
      List<Text> changes,
      List<InForce> inForce) {}

  /**
   * @param site null: all sites
   */
  public record InForce(@Nullable String site, Instant from, String by) {}

  @Requires(Permission.READ_STUDY)
  public List<VersionLine> of(String study) {
    access.in(study);
    Map<Integer, List<InForce>> inForce =
        rows.inForce(study).stream()
            .collect(
                Collectors.groupingBy(
                    InForceRow::version,
                    Collectors.mapping(InForceRow::line, Collectors.toList())));
    return rows.versions(study).stream()
        .map(row -> line(study, row, inForce.getOrDefault(row.version(), List.of())))
        .toList();
  }

  private VersionLine line(String study, VersionRow row, List<InForce> inForce) {
    List<Text> changes =
        row.version() == 1 ? List.of() : amendments.since(study, row.version() - 1, row.version());
    return new VersionLine(row.version(), row.publishedBy(), row.publishedAt(), changes, inForce);
  }
}
