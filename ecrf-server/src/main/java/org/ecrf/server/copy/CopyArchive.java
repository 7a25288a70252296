package org.ecrf.server.copy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.job.Measured;
import org.ecrf.server.job.RunningJob.Contents;

/** The file that is downloaded: members with their digests, for the manifest. */
final class CopyArchive implements AutoCloseable {
  private final ZipOutputStream zip;
  private final LocalDateTime at;
  private final List<FileLine> members = new ArrayList<>();

  CopyArchive(OutputStream out, Instant at) {
    zip = new ZipOutputStream(out);
    this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0);
  }

  void add(String name, Contents contents) throws Exception {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    Measured measured = new Measured(zip);
    OutputStream buffered = new BufferedOutputStream(measured, 1 << 16);
    contents.writeTo(buffered);
    buffered.flush();
    members.add(measured.line(name));
    zip.closeEntry();
  }

  void add(String name, String text) throws Exception {
    add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What travels with every copy. */
  void addOwn(String name, String resource) throws Exception {
    try (InputStream own =
        Objects.requireNonNull(CopyArchive.class.getResourceAsStream(resource), resource)) {
      String text = new String(own.readAllBytes(), StandardCharsets.UTF_8);
      // Java starts a single file from anywhere only where it names no package
      add(name, text.replaceFirst("(?m)^package .*;\n\n", ""));
    }
  }

  List<FileLine> members() {
    return List.copyOf(members);
  }

  /** Ends the archive, not the stream under it. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
