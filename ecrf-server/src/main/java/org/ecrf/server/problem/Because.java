package org.ecrf.server.problem;

import org.jspecify.annotations.Nullable;

/** The body of a command that only needs to say why. */
public record Because(@Nullable String reason) {

  /** The reason, which the use case judges; empty where there is none. */
  public static String given(@Nullable Because because) {
    return because == null || because.reason() == null ? "" : because.reason();
  }
}
