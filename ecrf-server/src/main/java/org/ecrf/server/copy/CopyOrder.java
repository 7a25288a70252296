package org.ecrf.server.copy;

import java.time.Instant;

/**
 * What is copied for whom.
 *
 * @param by who has asked
 * @param at the moment that the copy shows
 */
record CopyOrder(String study, String site, String by, String language, Instant at) {

  /** What the copy's seal is of. */
  String scope() {
    return "site:" + study + "/" + site;
  }
}
