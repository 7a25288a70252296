package org.ecrf.server.study;

import java.util.List;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The studies in which the caller has a role; the platform's administrator sees all. */
@UseCase
public class ListStudies {
  /**
   * @param environment demo, training or production
   */
  public record StudyLine(String id, Text shortTitle, int version, String environment) {}

  @Requires(Permission.SIGNED_IN)
  public List<StudyLine> mine() {
    throw new UnsupportedOperationException();
  }
}
