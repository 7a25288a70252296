package org.ecrf.deploy.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The file with the Ed25519 key that signs seals: both parts, in PEM, for its owner only. */
public final class SealKeyFile {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path file;

  private SealKeyFile(Path file) {
    this.file = file;
  }

  public static SealKeyFile at(Path file) {
    return new SealKeyFile(file);
  }

  /** Makes a new key where there is none; answers the file. */
  public Path makeUnlessThere() {
    if (Files.exists(file)) {
      return file;
    }
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.deleteIfExists(next);
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Files.writeString(
          next,
          block("PRIVATE KEY", made.getPrivate().getEncoded())
              + block(PUBLIC, made.getPublic().getEncoded()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException refused) {
      throw new Failure("The key for seals cannot be written to " + file + ".", refused);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The public part in PEM: what is given away. */
  public String publicPart() {
    try {
      String pem = Files.readString(file);
      int begin = pem.indexOf("-----BEGIN " + PUBLIC);
      if (begin < 0) {
        throw new Failure("There is no public key in " + file + ".");
      }
      return pem.substring(begin);
    } catch (IOException refused) {
      throw new Failure("The key for seals cannot be read from " + file + ".", refused);
    }
  }

  private static String block(String name, byte[] der) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(name, LINES.encodeToString(der))
        .replace("\r", "");
  }
}
