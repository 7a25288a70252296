package org.ecrf.server.subject;

import java.time.Instant;
import org.ecrf.model.casebook.SubjectState;

/**
 * That a subject was entered by mistake.
 *
 * @param by who said so
 * @param at ISO 8601, UTC
 * @param was the state before, to which it returns
 */
public record Mistaken(String reason, String by, String at, SubjectState was) {

  public Instant when() {
    return Instant.parse(at);
  }
}
