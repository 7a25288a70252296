package org.ecrf.server.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecrf.model.rule.Finding;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.json.Canonical;

/**
 * What makes a finding the same as before: the check, the item, its value, and the values that it
 * tells of or rests on; not its words, which an amendment may put better.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Finding finding, CasebookNow now) {
    List<Object> parts = new ArrayList<>();
    parts.add(finding.check());
    parts.add(finding.at().toString());
    parts.add(now.casebook().at(finding.at()).orElse(null));
    finding.used().forEach(used -> parts.add(used.path().toString()));
    finding.used().forEach(used -> parts.add(used.value()));
    return digest(Canonical.of(parts));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
