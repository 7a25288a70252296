package org.ecrf.server.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Used;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.json.Canonical;

/**
 * What makes a finding the same as before: the check, the item, and the values. A criterion tells
 * what it has used; of a check the sentence tells it, which quotes the values as entered.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Finding finding, CasebookNow now) {
    List<Object> parts = new ArrayList<>();
    parts.add(finding.check());
    parts.add(finding.at().toString());
    parts.add(now.casebook().at(finding.at()).orElse(null));
    List<Used> used = used(finding, now.evaluation());
    used.forEach(u -> parts.add(u.path().toString()));
    used.forEach(u -> parts.add(u.value()));
    if (used.isEmpty() && !finding.check().equals(ExpectedAnswers.CHECK)) {
      parts.add(finding.message().byLanguage());
    }
    return digest(Canonical.of(parts));
  }

  private static List<Used> used(Finding finding, Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .filter(v -> v.criterion().id().equals(finding.check()))
        .filter(v -> v.visit() == null || v.visit().equals(finding.at().visit()))
        .findFirst()
        .map(CriterionVerdict::used)
        .orElse(List.of());
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
