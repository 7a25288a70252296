package org.ecrf.server.whole;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files as people and attackers send them. */
final class Files {
  private Files() {}

  static byte[] pdf(String says) {
    return text("%PDF-1.7\n% " + says + "\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");
  }

  /** Exactly this long. */
  static byte[] pdf(int bytes) {
    byte[] file = new byte[bytes];
    Arrays.fill(file, (byte) ' ');
    byte[] start = text("%PDF-1.7\n");
    byte[] end = text("\n%%EOF\n");
    System.arraycopy(start, 0, file, 0, start.length);
    System.arraycopy(end, 0, file, bytes - end.length, end.length);
    return file;
  }

  /** One pixel. */
  static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
    out.writeBytes(text("IHDR"));
    out.writeBytes(new byte[17]);
    out.writeBytes(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D'});
    out.writeBytes(new byte[] {(byte) 0xae, 0x42, 0x60, (byte) 0x82});
    return out.toByteArray();
  }

  static byte[] jpeg() {
    return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, (byte) 0xff, (byte) 0xd9};
  }

  static byte[] html() {
    return text("<!doctype html><script>alert(1)</script>");
  }

  static byte[] svg() {
    return text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
  }

  /** One after the other. */
  static byte[] both(byte[] first, byte[] then) {
    byte[] both = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, both, first.length, then.length);
    return both;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
