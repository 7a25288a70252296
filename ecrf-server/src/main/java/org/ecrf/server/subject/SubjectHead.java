package org.ecrf.server.subject;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.freeze.Degree;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of every page about a subject.
 *
 * @param degree how far the subject as a whole is closed; single visits may be further
 * @param doses visits whose dose is authorised, in the order of the authorisations
 * @param studyVersion the study version that is in force for the subject
 * @param mistake where the subject was entered by mistake, else null
 * @param withdrawnFrom code of the scope where the subject has withdrawn, else null
 */
public record SubjectHead(
    SubjectRef ref,
    String site,
    SubjectState state,
    Instant registered,
    List<String> doses,
    Degree degree,
    int studyVersion,
    @Nullable Mistaken mistake,
    @Nullable String withdrawnFrom) {

  /** Nothing of the subject as a whole is written any more. */
  public boolean locked() {
    return degree == Degree.LOCKED;
  }

  /** The dose of some visit is authorised. */
  public boolean doseAuthorised() {
    return !doses.isEmpty();
  }
}
