package org.ecrf.server.subject;

import java.time.Instant;
import org.ecrf.model.casebook.SubjectState;

/**
 * What stands at the top of every page about a subject.
 *
 * @param studyVersion the study version that the subject was registered with
 */
public record SubjectHead(
    SubjectRef ref,
    String site,
    SubjectState state,
    Instant registered,
    boolean doseAuthorised,
    boolean locked,
    int studyVersion) {}
