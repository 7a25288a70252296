package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Trail;

/** A use case that states its permission and then asks nobody. */
@UseCase
public class Forgetful {
  private final Trail trail;

  @Inject
  Forgetful(Trail trail) {
    this.trail = trail;
  }

  @Requires(Permission.ENTER_DATA)
  public List<String> act() {
    trail.append(Chain.study("T-FORGETFUL"), Act.of(Author.SYSTEM, "forget", "everything"));
    return List.of("done");
  }
}
