package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecrf.model.rule.CompiledStudy;

/** Compiled study versions, kept in memory: a stored version never changes. */
@ApplicationScoped
public class Studies {

  /** A version that is known to exist, since something was captured with it. */
  public CompiledStudy compiled(String study, int version) {
    throw new UnsupportedOperationException();
  }
}
