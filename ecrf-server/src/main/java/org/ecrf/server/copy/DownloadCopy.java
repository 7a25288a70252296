package org.ecrf.server.copy;

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

/** Writes a copy that was made. */
@UseCase
public class DownloadCopy {
  private final CopyDownloads downloads;
  private final JobFiles files;

  @Inject
  DownloadCopy(CopyDownloads downloads, JobFiles files) {
    this.downloads = downloads;
    this.files = files;
  }

  /**
   * In no transaction of its own: a slow receiver would keep it, and a connection, open for long.
   *
   * @throws UncheckedIOException where the receiver is gone
   */
  @Requires(Permission.TAKE_COPY)
  @Transactional(TxType.NOT_SUPPORTED)
  public void write(String study, String site, long id, OutputStream out) {
    String file = downloads.record(study, site, id);
    try {
      files.copy(id, file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
