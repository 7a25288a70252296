package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.amendment.Effect;
import org.ecrf.model.amendment.StudyChange;
import org.ecrf.model.amendment.StudyChanges;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.value.Text;
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
  List<Text> since(String study, int before, int version) {
    return lines(
        StudyChanges.between(studies.compiled(study, before), studies.compiled(study, version))
            .all());
  }

  /**
   * @throws Refused where it does more than add and reword, with what it would touch
   */
  void refuseTouching(CompiledStudy before, CompiledStudy next) {
    StudyChanges changes = StudyChanges.between(before, next);
    if (!changes.publishable()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "amendment",
              "The new text does more than add and reword. It would touch what was captured.",
              lines(changes.of(Effect.TOUCHES))));
    }
  }

  private static List<Text> lines(List<StudyChange> changes) {
    return changes.stream().map(StudyChange::sentence).toList();
  }
}
