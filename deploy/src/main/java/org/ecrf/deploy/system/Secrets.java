package org.ecrf.deploy.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The random passwords of one data folder, in a file that only its owner can read. A password is
 * made when it is first asked for.
 */
public final class Secrets {
  private final Path file;

  Secrets(Path file) {
    this.file = file;
  }

  /** The password of that name: letters, digits, {@code -} and {@code _} only. */
  public String of(String name) {
    Properties all = read();
    String known = all.getProperty(name);
    if (known != null) {
      return known;
    }
    String made = random();
    all.setProperty(name, made);
    write(all);
    return made;
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
    return all;
  }

  private void write(Properties all) {
    try {
      if (Files.notExists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        all.store(writer, "made by deploy/run; a backup of the database needs them");
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
