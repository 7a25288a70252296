package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Appends to the trail, in the caller's transaction. Who appends to a subject's chain holds the
 * lock on the subject's row; the other chains are locked here.
 */
@ApplicationScoped
public class Trail {

  /**
   * The act that this request has already led to; a use case asks before it does anything.
   *
   * @throws org.ecrf.server.problem.Refused where the id was used with another body
   */
  public Optional<Recorded> repeated(Chain chain, Request request) {
    throw new UnsupportedOperationException();
  }

  /** Appends one act. A transaction may append several, also to several chains. */
  public Recorded append(Chain chain, Act act) {
    throw new UnsupportedOperationException();
  }
}
