package org.ecrf.model.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that somebody names; whatever it turns out to be, it is read within bounds. */
final class Input {
  /** More than the longest study has. */
  static final int MOST = 4_000_000;

  private Input() {}

  /** The bytes of a file; of one that is longer than {@link #MOST}, one byte more than that. */
  static byte[] read(Path file) throws Stop {
    if (Files.isDirectory(file)) {
      throw Stop.unusable(file, "this is a folder, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST + 1);
    } catch (NoSuchFileException e) {
      throw Stop.unusable(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw Stop.unusable(file, "the file may not be read by you");
    } catch (IOException e) {
      throw Stop.unusable(file, "the file cannot be read: " + e.getMessage());
    }
  }
}
