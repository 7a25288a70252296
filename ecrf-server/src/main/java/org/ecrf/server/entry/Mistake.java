package org.ecrf.server.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an entry was added by mistake, as its row keeps it.
 *
 * @param at ISO 8601, UTC
 * @param was its state before, to which it returns
 * @param visit true where its whole visit was added by mistake, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mistake(String reason, String by, String at, EntryState was, @Nullable Boolean visit) {

  boolean ofVisit() {
    return Boolean.TRUE.equals(visit);
  }

  Instant saidAt() {
    return Instant.parse(at);
  }
}
