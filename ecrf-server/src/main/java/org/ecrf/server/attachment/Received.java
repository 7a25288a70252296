package org.ecrf.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file as it came, in pieces of one mebibyte, before anything is decided about it. It never
 * touches the server's disk.
 *
 * @param pieces in their order; where there were more bytes than are taken, none
 * @param bytes how many there were, counted to the first too many
 */
public record Received(List<byte[]> pieces, long bytes, String sha256) {
  private static final int PIECE = 1 << 20;

  /**
   * @param most how many bytes are taken; no more are read than one beyond them
   */
  public static Received read(InputStream in, long most) throws IOException {
    MessageDigest digest = algorithm();
    List<byte[]> pieces = new ArrayList<>();
    long bytes = 0;
    byte[] piece = in.readNBytes(PIECE);
    while (piece.length > 0 && bytes <= most) {
      bytes += piece.length;
      digest.update(piece);
      pieces.add(piece);
      piece = in.readNBytes(PIECE);
    }
    return new Received(
        bytes > most ? List.of() : List.copyOf(pieces),
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** What it is, by its content. */
  Optional<FileType> type() {
    return pieces.isEmpty() ? Optional.empty() : FileType.of(start(), end());
  }

  private byte[] start() {
    byte[] first = pieces.getFirst();
    return Arrays.copyOf(first, Math.min(first.length, FileType.LOOKED_AT));
  }

  /** The last bytes, which two pieces may share. */
  private byte[] end() {
    byte[] last = pieces.getLast();
    byte[] before = pieces.size() > 1 ? pieces.get(pieces.size() - 2) : new byte[0];
    byte[] both = Arrays.copyOf(before, before.length + last.length);
    System.arraycopy(last, 0, both, before.length, last.length);
    return Arrays.copyOfRange(both, Math.max(0, both.length - FileType.LOOKED_AT), both.length);
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
