package org.ecrf.server.exchange;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Asks for the dataset of all subjects locked up to a lock record. */
@UseCase
public class RequestExport {
  @Requires(Permission.EXPORT)
  public long request(String study, long lock, String request) {
    throw new UnsupportedOperationException();
  }
}
