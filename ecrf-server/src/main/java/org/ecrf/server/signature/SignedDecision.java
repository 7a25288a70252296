package org.ecrf.server.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.eligibility.Confirmable;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.SubjectRef;

/**
 * A decision as it was signed. Its digest is SHA-256 of a canonical text (RFC 8785) with the frozen
 * verdicts and values and the versions of the items they come from.
 *
 * @param criteria how many were answered
 * @param rests items by whose later change one knows that something has changed since
 * @param salt hexadecimal
 * @param digest hexadecimal
 */
record SignedDecision(int criteria, List<Rest> rests, String salt, String digest) {
  SignedDecision {
    rests = List.copyOf(rests);
  }

  /** An item and how often it had been saved then. */
  record Rest(String path, int version) {
    ItemPath at() {
      return ItemPath.parse(path);
    }
  }

  static SignedDecision of(SubjectRef subject, Scope scope, Confirmable what, String salt) {
    List<Rest> rests =
        what.rests().stream()
            .map(rest -> new Rest(rest.path().toString(), rest.version()))
            .toList();
    Map<String, Object> text = new HashMap<>();
    text.put("format", 1);
    text.put("subject", subject.study() + "/" + subject.number());
    text.put("decision", scope.toString());
    text.put("verdicts", what.frozen());
    text.put("rests", told(rests));
    text.put("salt", salt);
    return new SignedDecision(
        what.verdicts().size(), rests, salt, EntryDigest.sha256(Canonical.of(text)));
  }

  /** As the trail tells it: the same in each line, whoever computes it. */
  String told() {
    return Canonical.of(told(rests));
  }

  private static List<Map<String, Object>> told(List<Rest> rests) {
    return rests.stream()
        .map(rest -> Map.<String, Object>of("path", rest.path(), "version", rest.version()))
        .toList();
  }

  /** The items that have been saved since, in their order. */
  List<ItemPath> changed(Map<ItemPath, Integer> versions) {
    return rests.stream()
        .filter(rest -> versions.getOrDefault(rest.at(), 0) != rest.version())
        .map(Rest::at)
        .toList();
  }
}
