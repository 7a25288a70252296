package org.ecrf.model.odm;

import java.util.List;
import org.ecrf.model.casebook.SubjectState;

/**
 * Machine-readable annotations (ODM 1.3.2, Flag) for what the standard has no attribute for.
 *
 * @param type a code of {@link #TYPES}
 * @param codes OID of the code list that the value is one of
 */
record OdmFlag(String type, String codes, String value) {
  static final String TYPES = "CL.flag";
  static final String ENTERED = "CL.as_entered";
  static final String ENTRY_STATE = "CL.entry_state";
  static final String SUBJECT_STATE = "CL.subject_state";
  static final String VISIT_STATUS = "CL.visit_status";

  /** A code list of the platform, the same in every study. */
  record Codes(String oid, String name, List<String> codes) {}

  static final List<Codes> LISTS =
      List.of(
          new Codes(
              TYPES,
              "Kind of flag",
              List.of("missing", "as_entered", "entry_state", "subject_state", "visit_status")),
          new Codes(
              ENTERED,
              "How the value differs from the text as entered",
              List.of("NORMALISED", "NOT_A_NUMBER", "ESCAPED")),
          new Codes(
              VISIT_STATUS,
              "Status of the visit",
              List.of(
                  "NOT_DUE",
                  "DUE",
                  "OVERDUE",
                  "IN_PROGRESS",
                  "COMPLETE",
                  "NOT_APPLICABLE",
                  "MISSED")),
          new Codes(ENTRY_STATE, "State of the form", List.of("IN_PROGRESS", "COMPLETE")),
          new Codes(
              SUBJECT_STATE,
              "State of the subject",
              SubjectState.ofSubjects().stream().map(Enum::name).toList()));

  static OdmFlag missing(String codes, String code) {
    return new OdmFlag("missing", codes, code);
  }

  static OdmFlag entered(String how) {
    return new OdmFlag("as_entered", ENTERED, how);
  }

  static OdmFlag entryState(String state) {
    return new OdmFlag("entry_state", ENTRY_STATE, state);
  }

  static OdmFlag visitStatus(String status) {
    return new OdmFlag("visit_status", VISIT_STATUS, status);
  }

  static OdmFlag subjectState(SubjectState state) {
    return new OdmFlag("subject_state", SUBJECT_STATE, state.name());
  }
}
