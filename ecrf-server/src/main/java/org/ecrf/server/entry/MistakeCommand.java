package org.ecrf.server.entry;

import org.ecrf.model.form.Occurrence;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done with what somebody has added: an instance of a form, or an unscheduled
 * visit.
 *
 * @param visit key of the visit
 * @param form key of the form; null for the whole visit
 */
public record MistakeCommand(
    SubjectRef ref, String visit, @Nullable String form, String reason, String request) {

  String target() {
    return "entry/" + visit + (form == null ? "" : "/" + form);
  }

  /** The reason without the space around it. */
  String because() {
    return reason.strip();
  }

  boolean covers(FormAt at) {
    return at.visit().equals(visit) && (form == null || at.form().equals(form));
  }

  /**
   * @throws Refused where it stands in every casebook
   */
  void refuseUnlessAdded() {
    String key = form == null ? visit : form;
    if (Occurrence.parse(key).repeat() == 0) {
      throw Problems.notAllowed(
          "not-added", "It was not added: every casebook has it. Clear its answers instead.");
    }
  }
}
