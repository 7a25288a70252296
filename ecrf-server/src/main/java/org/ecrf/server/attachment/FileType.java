package org.ecrf.server.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file may be. Its first and last bytes say it, never its name: a page of HTML that is
 * called {@code report.pdf} is none of these, nor is a picture with something else behind it.
 */
enum FileType {
  /** ISO 32000: the header at the very beginning, the end mark in the last 1024 bytes. */
  PDF("application/pdf", List.of("pdf")) {
    @Override
    boolean fits(byte[] start, byte[] end) {
      return begins(start, ascii("%PDF-1."), ascii("%PDF-2.")) && contains(end, ascii("%%EOF"));
    }
  },
  /** ISO 15948: the signature, the header chunk, and nothing behind the end chunk. */
  PNG("image/png", List.of("png")) {
    @Override
    boolean fits(byte[] start, byte[] end) {
      byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
      byte[] last = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
      return begins(start, signature) && ends(end, last);
    }
  },
  /** ISO 10918: start of image, and nothing behind the end of image. */
  JPEG("image/jpeg", List.of("jpg", "jpeg")) {
    @Override
    boolean fits(byte[] start, byte[] end) {
      byte[] first = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
      byte[] last = {(byte) 0xff, (byte) 0xd9};
      return begins(start, first) && ends(end, last);
    }
  };

  /** How much of each end is looked at. */
  static final int LOOKED_AT = 1024;

  private final String media;
  private final List<String> endings;

  FileType(String media, List<String> endings) {
    this.media = media;
    this.endings = endings;
  }

  abstract boolean fits(byte[] start, byte[] end);

  static Optional<FileType> of(byte[] start, byte[] end) {
    return Arrays.stream(values()).filter(type -> type.fits(start, end)).findFirst();
  }

  String media() {
    return media;
  }

  /** A file is opened by its ending once it was downloaded. */
  boolean isNamedSo(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .anyMatch(e -> lower.endsWith("." + e) && lower.length() > e.length() + 1);
  }

  private static boolean begins(byte[] bytes, byte[]... any) {
    return Arrays.stream(any)
        .anyMatch(
            first ->
                bytes.length >= first.length
                    && Arrays.equals(bytes, 0, first.length, first, 0, first.length));
  }

  private static boolean ends(byte[] bytes, byte[] last) {
    int from = bytes.length - last.length;
    return from >= 0 && Arrays.equals(bytes, from, bytes.length, last, 0, last.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
