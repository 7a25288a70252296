package org.ecrf.server.study;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Publishes a study file. A stored version never changes. */
@UseCase
public class PublishStudy {
  public record Published(String study, int version) {}

  @Requires(Permission.PUBLISH)
  public Published publish(String yaml, String request) {
    throw new UnsupportedOperationException();
  }
}
