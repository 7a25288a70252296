package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file of which every byte follows from its contents: each member carries the time of the
 * lock record in UTC, not that of the machine or its time zone.
 *
 * <p>How tightly the members are packed is left to the Java runtime's zlib; another runtime may
 * pack them otherwise. The digests of the members hold everywhere, so the manifest names them too.
 */
public final class DatasetArchive implements AutoCloseable {
  private final ZipOutputStream zip;
  private final LocalDateTime at;

  public DatasetArchive(Dataset dataset, OutputStream out) {
    zip = new ZipOutputStream(out);
    at = LocalDateTime.ofInstant(dataset.at(), ZoneOffset.UTC).withNano(0);
  }

  /** Begins a member; what is written until the next one is its contents. */
  public OutputStream member(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    return zip;
  }

  /** Ends the archive, not the stream under it. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
