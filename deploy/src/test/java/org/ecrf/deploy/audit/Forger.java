package org.ecrf.deploy.audit;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who knows the format of seals, owns the database, and has no key but one of their own.
 */
final class Forger {
  private Forger() {}

  /** One seal over the chains as they are now, in the place of the first one. */
  static void sealAnew(Connection superuser, String scope) throws Exception {
    KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Map<String, Object> text = new LinkedHashMap<>(first(superuser, scope));
    text.put("key", VerifyTrail.Hash.hex(VerifyTrail.Hash.of(key.getPublic().getEncoded())));
    text.put("heads", List.of());
    String sealed = VerifyTrail.Json.canonical(text);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key.getPrivate());
    signature.update(sealed.getBytes(StandardCharsets.UTF_8));
    try (PreparedStatement replace =
        superuser.prepareStatement(
            """
            update ecrf.seal set key = ?, seal = ?, signature = ?, hash = sha256(?)
             where scope = ? and number = 1
            """)) {
      replace.setString(1, text.get("key").toString());
      replace.setString(2, sealed);
      replace.setBytes(3, signature.sign());
      replace.setBytes(4, sealed.getBytes(StandardCharsets.UTF_8));
      replace.setString(5, scope);
      replace.executeUpdate();
    }
  }

  private static Map<String, Object> first(Connection superuser, String scope) throws Exception {
    try (PreparedStatement select =
        superuser.prepareStatement("select seal from ecrf.seal where scope = ? and number = 1")) {
      select.setString(1, scope);
      ResultSet row = select.executeQuery();
      row.next();
      return VerifyTrail.Json.object(row.getString(1));
    }
  }
}
