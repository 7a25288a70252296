package org.ecrf.server.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A key for seals, as an operator makes one; a new one for each run of the tests. */
public final class KeyOfTests {
  private KeyOfTests() {}

  /** Writes it into this folder. */
  public static Path in(Path folder) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return Files.writeString(
          folder.resolve("seal-key"),
          block("PRIVATE KEY", pair.getPrivate().getEncoded())
              + block("PUBLIC KEY", pair.getPublic().getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  private static String block(String name, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(name, Base64.getEncoder().encodeToString(der));
  }
}
