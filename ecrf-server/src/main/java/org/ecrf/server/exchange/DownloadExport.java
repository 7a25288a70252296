package org.ecrf.server.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.job.JobFiles;

/** Writes one file of an export. */
@UseCase
public class DownloadExport {
  private final Downloads downloads;
  private final JobFiles files;

  @Inject
  DownloadExport(Downloads downloads, JobFiles files) {
    this.downloads = downloads;
    this.files = files;
  }

  /**
   * In no transaction of its own: a slow receiver would keep it, and a connection, open for long.
   *
   * @throws UncheckedIOException where the receiver is gone
   */
  @Requires(Permission.EXPORT)
  @Transactional(TxType.NOT_SUPPORTED)
  public void write(String study, long id, String file, OutputStream out) {
    downloads.record(study, id, file);
    try {
      files.copy(id, file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
