package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;

/** Which installation this is ({@code ECRF_ENVIRONMENT}): demo, training or production. */
@ApplicationScoped
public class Environment {
  private final String name = System.getenv().getOrDefault("ECRF_ENVIRONMENT", "demo");

  public String name() {
    return name;
  }
}
