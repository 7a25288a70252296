package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The studies in which the caller has a role; the platform's administrator sees all. */
@UseCase
public class ListStudies {
  private final Access access;
  private final StudyRows rows;
  private final Studies studies;
  private final Environment environment;

  @Inject
  ListStudies(Access access, StudyRows rows, Studies studies, Environment environment) {
    this.access = access;
    this.rows = rows;
    this.studies = studies;
    this.environment = environment;
  }

  /**
   * @param environment demo, training or production
   */
  public record StudyLine(String id, Text shortTitle, int version, String environment) {}

  @Requires(Permission.SIGNED_IN)
  public List<StudyLine> mine() {
    return rows.all().stream()
        .filter(s -> access.knows(s.id()))
        .map(s -> new StudyLine(s.id(), title(s), s.version(), environment.name()))
        .toList();
  }

  private Text title(StudyRow study) {
    return studies.compiled(study.id(), study.version()).definition().shortTitle();
  }
}
