package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The data cuts of a study, in the order in which they were defined. */
@UseCase
public class ListCuts {
  private final Access access;
  private final Cuts cuts;

  @Inject
  ListCuts(Access access, Cuts cuts) {
    this.access = access;
    this.cuts = cuts;
  }

  @Requires(Permission.READ_DATA)
  public List<CutLine> of(String study) {
    access.in(study);
    return cuts.all(study);
  }
}
