package org.ecrf.server.trail;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.PlatformReader;
import org.ecrf.server.audit.Told;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** The platform's own trail, newest act first: logins, and what was refused. */
@UseCase
public class ShowPlatformTrail {
  private final Access access;
  private final PlatformReader reader;

  @Inject
  ShowPlatformTrail(Access access, PlatformReader reader) {
    this.access = access;
    this.reader = reader;
  }

  @Requires(Permission.READ_PLATFORM_TRAIL)
  public Page<TrailLine> page(PlatformReader.Filter filter, int offset, int limit) {
    access.anywhere();
    List<TrailLine> lines =
        reader.page(filter, Page.from(offset), Page.atMost(limit)).stream()
            .map(this::line)
            .toList();
    return new Page<>(lines, reader.count(filter));
  }

  private TrailLine line(Told told) {
    return new TrailLine(
        told.seq(),
        told.at(),
        told.who(),
        told.role(),
        told.action(),
        told.target(),
        told.changes().stream().map(this::change).toList(),
        told.reason(),
        told.redactedReason(),
        told.hash());
  }

  private TrailLine.ChangeLine change(Changed change) {
    boolean masked = change.path().equals("refused/where") && !knows(change.to());
    return new TrailLine.ChangeLine(
        change.path(), masked ? null : change.from(), masked ? null : change.to(), masked);
  }

  /** What was refused in a study is told with its place to those who may know of the study. */
  private boolean knows(@Nullable ItemValue where) {
    return !(where instanceof ItemValue.Entered place)
        || place.text().isEmpty()
        || place.text().equals("platform")
        || access.knows(place.text().split("/", 2)[0]);
  }
}
