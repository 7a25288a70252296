package org.ecrf.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.json.Json;
import org.jspecify.annotations.Nullable;

/** The commitments of one act beside what is disclosed of them. */
record Commitments(Long seq, String act, String disclosed) {

  /** The hashed text. */
  JsonNode told() {
    return Json.read(act);
  }

  long redacted() {
    return pairs().stream().filter(Pair::redacted).count();
  }

  /** As an act {@code redact} has to name them. */
  List<String> erased() {
    return pairs().stream()
        .filter(Pair::redacted)
        .map(pair -> Redact.target(seq, pair.path()))
        .distinct()
        .toList();
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!paths(Disclosed.read(act)).equals(paths(Disclosed.read(disclosed)))) {
      faults.add("act " + seq + ": other paths are disclosed than were committed to");
    }
    pairs().stream()
        .filter(pair -> !pair.redacted() && !pair.kept())
        .map(pair -> "act " + seq + ": " + pair.place() + " is not what was committed to")
        .forEach(faults::add);
    return faults;
  }

  private static List<String> paths(Disclosed json) {
    return json.changes().stream().map(Changed::path).toList();
  }

  private List<Pair> pairs() {
    Disclosed hashed = Disclosed.read(act);
    Disclosed open = Disclosed.read(disclosed);
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("reason", "", hashed.at("reason"), open.at("reason")));
    for (int i = 0; i < hashed.at("changes").size(); i++) {
      JsonNode change = hashed.at("changes").path(i);
      JsonNode beside = open.at("changes").path(i);
      String path = change.path("path").asText();
      pairs.add(new Pair(path, " (from)", change.path("from"), beside.path("from")));
      pairs.add(new Pair(path, " (to)", change.path("to"), beside.path("to")));
    }
    return pairs;
  }

  private record Pair(String path, String side, JsonNode commitment, JsonNode beside) {
    String place() {
      return path + side;
    }

    /** Committed to, but the value and its salt are gone. */
    boolean redacted() {
      return commitment.isTextual() && !beside.has("salt");
    }

    boolean kept() {
      @Nullable ItemValue value = Disclosed.value(beside);
      if (value == null) {
        return commitment.isNull();
      }
      byte[] salt = HexFormat.of().parseHex(beside.path("salt").asText());
      return Commitment.digest(salt, Canonical.of(value)).equals(commitment.asText());
    }
  }
}
