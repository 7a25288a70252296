package org.ecrf.model.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file that somebody names; whatever it turns out to be, it is read within bounds. */
final class TextFile {
  /** A million characters, each of up to four bytes: what a study may have at most. */
  private static final int MOST_BYTES = 4_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  static String read(Path file) throws Stop {
    if (Files.isDirectory(file)) {
      throw Stop.unusable(file, "this is a folder, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Stop.unusable(file, "the file is longer than 4,000,000 bytes and was not read");
      }
      return text(file, bytes);
    } catch (NoSuchFileException e) {
      throw Stop.unusable(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw Stop.unusable(file, "the file may not be read by you");
    } catch (IOException e) {
      throw Stop.unusable(file, "the file cannot be read: " + e.getMessage());
    }
  }

  private static String text(Path file, byte[] bytes) throws Stop {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      throw Stop.unusable(
          file, endOf(read) + ": this is not UTF-8; save the file in that encoding");
    }
    return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
  }

  /** Line and column after the last character that could be read. */
  private static String endOf(String read) {
    int lineStart = read.lastIndexOf('\n') + 1;
    long line = 1 + read.chars().filter(c -> c == '\n').count();
    return line + ":" + (read.length() - lineStart + 1);
  }
}
