package org.ecrf.server.lock;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of a lock.
 *
 * @param item null where the whole form is meant
 */
public record Blocker(Kind kind, String visit, String form, @Nullable String item, Text sentence) {

  /** What kind of thing is open. */
  public enum Kind {
    OPEN_QUERY,
    MISSING_FORM,
    INCOMPLETE_FORM,
    STATE
  }
}
