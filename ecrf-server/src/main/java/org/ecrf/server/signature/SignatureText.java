package org.ecrf.server.signature;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.SubjectRef;

/**
 * What a signature says (21 CFR 11.50(a): printed name, date and time, meaning), of what; its
 * digest is SHA-256 of the canonical text.
 *
 * @param zone of the site's clocks
 * @param meaning as the signer read it
 * @param definition version of the study under which it was signed
 */
record SignatureText(
    SubjectRef subject,
    Scope scope,
    String who,
    String printedName,
    String role,
    Instant at,
    String zone,
    String meaning,
    int definition,
    Contents contents) {

  /** In hexadecimal. */
  String digest() {
    return EntryDigest.sha256(text());
  }

  String text() {
    Map<String, Object> text = new HashMap<>();
    text.put("format", 1);
    text.put("subject", subject.study() + "/" + subject.number());
    text.put("of", scope.toString());
    text.put("by", who);
    text.put("name", printedName);
    text.put("role", role);
    text.put("at", at.toString());
    text.put("zone", zone);
    text.put("meaning", meaning);
    text.put("definition", definition);
    text.put("covers", covers());
    return Canonical.of(text);
  }

  private List<Map<String, String>> covers() {
    SignedDecision decision = contents.decision();
    return decision == null
        ? contents.covers().stream().map(SignatureText::covered).toList()
        : List.of(Map.of("decision", scope.toString(), "digest", decision.digest()));
  }

  private static Map<String, String> covered(Covered form) {
    return Map.of("entry", form.at().toString(), "digest", form.digest());
  }
}
