package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.study.Studies;

/** How many places the cohorts of a study have given away. */
@UseCase
public class ListCohorts {
  private final Access access;
  private final Studies studies;
  private final Cohorts cohorts;

  @Inject
  ListCohorts(Access access, Studies studies, Cohorts cohorts) {
    this.access = access;
    this.studies = studies;
    this.cohorts = cohorts;
  }

  /**
   * @param taken by subjects of all sites
   * @param places -1: any number
   */
  public record CohortLine(String id, Text title, int taken, int places) {}

  @Requires(Permission.READ_STUDY)
  public List<CohortLine> of(String study) {
    access.in(study);
    Map<String, Integer> taken = cohorts.taken(study);
    return studies.newest(study).definition().cohorts().stream()
        .map(c -> new CohortLine(c.id(), c.title(), taken.getOrDefault(c.id(), 0), c.places()))
        .toList();
  }
}
