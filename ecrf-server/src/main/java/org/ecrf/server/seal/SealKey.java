package org.ecrf.server.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Ed25519 key that signs seals: a PEM file with its private and its public part. The public
 * parts of keys before it may follow: what they have signed stays the platform's own.
 */
final class SealKey {
  private static final String ED25519 = "Ed25519";

  private final PrivateKey signing;
  private final PublicKey checking;
  private final List<PublicKey> before;
  private final String id;

  private SealKey(PrivateKey signing, PublicKey checking, List<PublicKey> before) {
    this.signing = signing;
    this.checking = checking;
    this.before = List.copyOf(before);
    this.id = HexFormat.of().formatHex(Digest.of(checking.getEncoded()));
  }

  /**
   * @throws IllegalStateException where it is no such file, or the parts do not belong together
   */
  static SealKey read(Path file) {
    try {
      String pem = Files.readString(file);
      KeyFactory keys = KeyFactory.getInstance(ED25519);
      List<PublicKey> known = new ArrayList<>();
      for (byte[] one : blocks(pem, "PUBLIC KEY")) {
        known.add(keys.generatePublic(new X509EncodedKeySpec(one)));
      }
      SealKey key =
          new SealKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(blocks(pem, "PRIVATE KEY").getFirst())),
              known.getFirst(),
              known.subList(1, known.size()));
      byte[] probe = {1};
      if (!key.hasSigned(probe, key.sign(probe))) {
        throw new IllegalStateException("the two keys in " + file + " do not belong together");
      }
      return key;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "ECRF_SEAL_KEY names no readable Ed25519 key: " + file + " (" + e.getClass() + ")", e);
    }
  }

  private static List<byte[]> blocks(String pem, String name) {
    List<byte[]> found =
        Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
            .matcher(pem)
            .results()
            .map(block -> Base64.getMimeDecoder().decode(block.group(1)))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("the file that ECRF_SEAL_KEY names has no " + name);
    }
    return found;
  }

  /** SHA-256 of the public key in X.509 form, hexadecimal. */
  String id() {
    return id;
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(signing);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  boolean hasSigned(byte[] text, byte[] signed) {
    return hasSigned(checking, text, signed);
  }

  /** With this key, or with one before it. */
  boolean everSigned(byte[] text, byte[] signed) {
    return hasSigned(text, signed) || before.stream().anyMatch(key -> hasSigned(key, text, signed));
  }

  private static boolean hasSigned(PublicKey key, byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
