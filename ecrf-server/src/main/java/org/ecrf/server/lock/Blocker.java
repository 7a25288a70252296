package org.ecrf.server.lock;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of a lock.
 *
 * @param subject number of the subject; null where the place as a whole is meant
 * @param visit empty where the subject is meant
 * @param form empty where the subject is meant, or what may not be known
 * @param item null where the whole form is meant, or the item may not be known
 */
public record Blocker(
    Kind kind,
    @Nullable String subject,
    String visit,
    String form,
    @Nullable String item,
    Text sentence) {

  /** What kind of thing is open. */
  public enum Kind {
    /** A query is open, or answered and not closed. */
    OPEN_QUERY,
    /** A form that is due was not begun. */
    MISSING_FORM,
    /** A form was begun and not marked complete. */
    INCOMPLETE_FORM,
    /** Answers that the plans ask to be verified are not, or were changed since. */
    UNVERIFIED,
    /** What was signed was changed, and is not signed again. */
    UNSIGNED,
    /** It was asked to erase something, and nobody has confirmed or declined it. */
    REDACTION,
    /** Something of the visit that is for others only; one for all that there is. */
    NOT_SHOWN,
    /** Nothing has been decided about the subject yet. */
    STATE,
    /** Entry goes on: what is of many subjects is frozen before it is locked. */
    NOT_FROZEN
  }
}
