package org.ecrf.server.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts what passes and digests it. */
public final class Measured extends FilterOutputStream {
  private final MessageDigest digest;
  private long bytes;

  public Measured(OutputStream out) {
    super(out);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] content, int offset, int length) throws IOException {
    out.write(content, offset, length);
    digest.update(content, offset, length);
    bytes += length;
  }

  /** The file that has passed; nothing may follow. */
  public JobView.FileLine line(String name) {
    return new JobView.FileLine(name, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
