package org.ecrf.server.lock;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of a lock.
 *
 * @param visit empty where the subject is meant
 * @param form empty where the subject is meant
 * @param item null where the whole form is meant
 */
public record Blocker(Kind kind, String visit, String form, @Nullable String item, Text sentence) {

  /** What kind of thing is open. */
  public enum Kind {
    /** A query is open, or answered and not closed. */
    OPEN_QUERY,
    /** A form that is due was not begun. */
    MISSING_FORM,
    /** A form was begun and not marked complete. */
    INCOMPLETE_FORM,
    /** Nothing has been decided about the subject yet. */
    STATE
  }
}
