package org.ecrf.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the bytes of a study file: UTF-8, and no more of them than a study can have. */
public final class StudyFile {
  /** A million characters have at most three million bytes. */
  static final int MOST_BYTES = 3_000_000;

  private static final String MARK = "\uFEFF";

  private StudyFile() {}

  /**
   * Empty where it cannot be read; the problems say why. A file that is too long is left unread.
   */
  public static Optional<String> read(InputStream file, List<Problem> problems) throws IOException {
    byte[] bytes = file.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      problems.add(YamlGuard.TOO_LONG);
      return Optional.empty();
    }
    if (isUtf16(bytes)) {
      problems.add(new Problem(1, 1, "the file is written in UTF-16; save it as UTF-8"));
      return Optional.empty();
    }
    return decode(bytes, problems);
  }

  /** Editors may put a byte order mark before the text. */
  public static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE || isEmpty(bytes, 0) || isEmpty(bytes, 1);
  }

  /** Without the mark Latin letters in UTF-16 show as every other byte that is 0, and no more. */
  private static boolean isEmpty(byte[] bytes, int half) {
    int pairs = Math.min(bytes.length / 2, 16);
    return IntStream.range(0, pairs)
        .allMatch(i -> bytes[2 * i + half] == 0 && bytes[2 * i + 1 - half] != 0);
  }

  private static Optional<String> decode(byte[] bytes, List<Problem> problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isUnderflow()) {
      return Optional.of(text.toString());
    }
    String before = text.toString();
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    problems.add(
        new Problem(line, column, "what stands here is not UTF-8; save the file as UTF-8"));
    return Optional.empty();
  }
}
