package org.ecrf.server.study;

import java.util.Set;
import org.ecrf.model.form.Audience;
import org.ecrf.model.study.StudyDefinition;

/**
 * What somebody may know at a site, whatever the study.
 *
 * @param sensitive whether sensitive items may be seen
 * @param audiences whose items may be seen
 */
public record Sight(boolean sensitive, Set<Audience> audiences) {
  public Sight {
    audiences = Set.copyOf(audiences);
  }

  /** Of one version of a study. */
  public Discretion on(StudyDefinition study) {
    return new Discretion(study, sensitive, audiences);
  }
}
