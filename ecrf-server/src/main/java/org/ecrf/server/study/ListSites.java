package org.ecrf.server.study;

import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The sites of a study that the caller may know. */
@UseCase
public class ListSites {
  public record SiteLine(String code, String name, String timeZone) {}

  @Requires(Permission.READ_STUDY)
  public List<SiteLine> of(String study) {
    throw new UnsupportedOperationException();
  }
}
