package org.ecrf.model.dataset;

import org.ecrf.model.form.Audience;

/** The sentences by which the codebook explains a column. */
final class CodebookNote {

  private CodebookNote() {}

  static String withheld(Audience audience) {
    return switch (audience) {
      case EVERYONE -> "Sensitive: not released, it stays in the platform";
      case SITE -> "For the site only: not released, it stays in the platform";
      case UNBLINDED -> "For the unblinded only: not released, it stays in the platform";
    };
  }

  static String ofKey(String key) {
    return switch (key) {
      case "study" -> "Registry number of the study";
      case "site" -> "Code of the site";
      case "subject" -> "Subject number, given by the platform at consent";
      case "visit" -> "Id of the visit in the study definition";
      case "visit_repeat" -> "Number of the visit where it repeats, else empty";
      case "form_repeat" -> "Number of the form at its visit where it repeats, else empty";
      case "group_repeat" -> "Number of the group's repeat in its form";
      case "entry_state" -> "COMPLETE where the form was marked complete, else IN_PROGRESS";
      case "study_version" -> "Version of the study definition that the form was entered with";
      case "state" -> "Where the subject stood: SCREENING, ENROLLED, SCREEN_FAILED or WITHDRAWN";
      case "consent_date" -> "Day of consent";
      case "visit_date" -> "Date of the visit as entered, empty where there is none";
      case "visit_status" ->
          "How far the visit had come when the subject was locked: COMPLETE, IN_PROGRESS, NOT_DUE,"
              + " NOT_APPLICABLE, or MISSED where it did not take place";
      case "missed_because" -> "Why the visit did not take place, in the words of the person";
      case "form" -> "Id of the form in the study definition";
      case "group" -> "Id of the repeating group that the item stands in, else empty";
      case "item" -> "Id of the item in the form";
      case "mark" ->
          "What the mark says: SOURCE, compared with its source by a monitor; MEDICAL, reviewed by"
              + " the medical reviewer; DATA, reviewed by a data manager";
      case "mark_state" ->
          "CURRENT where the mark is of the value in this dataset; CHANGED where the item was"
              + " changed after it was marked";
      case "item_version" -> "How often the item had been saved when it was marked";
      case "digest" ->
          "SHA-256 of what was seen: {item, subject, value, version} in canonical JSON (RFC 8785)";
      case "marked_by" -> "User name of the person who marked it";
      case "marked_role" -> "The role in which it was marked";
      case "marked_at" -> "When it was marked, UTC";
      default -> ofSignature(key);
    };
  }

  private static String ofSignature(String key) {
    return switch (key) {
      case "signature" ->
          "Number of the electronic signature; it has a row for each form it covers";
      case "signed" -> "What was signed: a FORM, a VISIT, the CASEBOOK, the ENROLMENT or a DOSE";
      case "signature_state" -> "SIGNED, or VOID where something that it covers was changed later";
      case "signed_by" -> "User name of the signer";
      case "printed_name" -> "Name of the signer in print";
      case "role" -> "Role in which it was signed";
      case "signed_at" -> "Date and time of the signature, UTC";
      case "time_zone" -> "Time zone of the site, in which the signature is printed";
      case "meaning" -> "What the signature says, as the signer read it";
      case "signed_version" -> "Version of the study definition under which it was signed";
      case "signature_digest" -> "SHA-256 of the signature's text (docs/audit-trail.md)";
      case "voided_at" -> "When it became void, UTC";
      case "voided_by" -> "Who changed what it covers";
      case "items_signed" ->
          "How many items had a value or a missing code; that a decision rests on";
      case "items_not_signed" -> "Items that the signer could not see and has not signed";
      case "form_salt" ->
          "Needed to compute the form's digest; empty where an item of it is not released";
      case "form_digest" -> "SHA-256 of the form as it was signed (docs/audit-trail.md)";
      case "changed_since" -> "Of a decision: whether something that it rests on was saved later";
      default -> throw new IllegalArgumentException(key);
    };
  }

  static String of(Column column) {
    return switch (column.part()) {
      case VALUE -> value(column);
      case NUMBER ->
          "The number with a decimal point, in the unit that was entered; empty where the value is"
              + " not a plain number";
      case UNIT -> "The unit that was entered";
      case MISSING -> "Why there is no value, as a code";
      case REASON -> "Why there is no value, in the words of the person";
      case AGE -> "Completed years at consent; the birth date itself is sensitive and not released";
    };
  }

  private static String value(Column column) {
    return switch (column.item().kind()) {
      case DECIMAL, QUANTITY -> "As entered, with a decimal comma or a sign such as < where used";
      case PARTIAL_DATE -> "ISO 8601, known to the day, the month or the year";
      case DATE -> "ISO 8601";
      case DATE_TIME ->
          "ISO 8601, time of day at the site; with its offset from UTC where that was entered";
      case TIME -> "ISO 8601, time of day at the site";
      case ATTACHMENT ->
          "Name, type, size and SHA-256 of the file, which stands in the archive as files/<SHA-256>";
      case BOOLEAN -> "true or false";
      case CHOICE -> "A code of the choices";
      case MULTI_CHOICE -> "Codes of the choices, joined by commas";
      case CALCULATED -> "Calculated when its inputs were saved";
      case TEXT, LONG_TEXT, INTEGER -> "As entered";
    };
  }
}
