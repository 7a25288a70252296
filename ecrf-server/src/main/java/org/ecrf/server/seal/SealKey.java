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
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Ed25519 key that signs seals: a PEM file with its private and its public part. */
final class SealKey {
  private static final String ED25519 = "Ed25519";

  private final PrivateKey signing;
  private final PublicKey checking;
  private final String id;

  private SealKey(PrivateKey signing, PublicKey checking) {
    this.signing = signing;
    this.checking = checking;
    this.id = HexFormat.of().formatHex(Digest.of(checking.getEncoded()));
  }

  /**
   * @throws IllegalStateException where it is no such file, or the parts do not belong together
   */
  static SealKey read(Path file) {
    try {
      String pem = Files.readString(file);
      KeyFactory keys = KeyFactory.getInstance(ED25519);
      SealKey key =
          new SealKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
              keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))));
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

  private static byte[] block(String pem, String name) {
    Matcher found =
        Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
            .matcher(pem);
    if (!found.find()) {
      throw new IllegalStateException("the file that ECRF_SEAL_KEY names has no " + name);
    }
    return Base64.getMimeDecoder().decode(found.group(1));
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
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initVerify(checking);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
