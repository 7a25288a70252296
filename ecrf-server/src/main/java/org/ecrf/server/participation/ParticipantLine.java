package org.ecrf.server.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the screening and enrolment log (ICH E6(R3) appendix C): a number, never a name.
 *
 * @param consented the day with which the subject was registered
 * @param signed the latest consent, as entered; null: none is entered, or it is not for the caller
 * @param version of its document
 * @param decided when what became of the subject was decided; null: it is still in screening
 * @param left the day on which the subject left, null while in the study
 * @param scope code of what the subject has withdrawn from
 * @param reason why it left; null: no reason, or its words may tell what is not for the caller
 * @param criteria that were against it at the decision
 */
public record ParticipantLine(
    String subject,
    String site,
    SubjectState state,
    Instant registered,
    LocalDate consented,
    @Nullable String signed,
    @Nullable String version,
    @Nullable Instant decided,
    @Nullable LocalDate left,
    @Nullable String scope,
    @Nullable String reason,
    List<String> criteria) {
  public ParticipantLine {
    criteria = List.copyOf(criteria);
  }
}
