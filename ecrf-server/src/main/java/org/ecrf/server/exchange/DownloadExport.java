package org.ecrf.server.exchange;

import java.io.OutputStream;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Writes one file of an export. */
@UseCase
public class DownloadExport {
  @Requires(Permission.EXPORT)
  public void write(String study, long id, String file, OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
