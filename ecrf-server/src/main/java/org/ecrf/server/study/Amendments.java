package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/** What one version of a study does to the one before it. */
@ApplicationScoped
class Amendments {
  private final Studies studies;

  @Inject
  Amendments(Studies studies) {
    this.studies = studies;
  }

  /** What the later version adds or words otherwise, a line each. */
  List<String> since(String study, int before, int version) {
    return List.of();
  }

  /**
   * @throws Refused where it does more than add and reword: what was captured would be touched
   */
  void refuseTouching(StudyDefinition before, StudyDefinition next) {
    throw new Refused(
        new Refusal.NotAllowed(
            "amendment",
            "The new text does more than add or reword, and that is not possible yet.",
            List.of()));
  }
}
