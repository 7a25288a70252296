package org.ecrf.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * One act written out: the text that is hashed, and what is disclosed beside it. The format is
 * number 1 and does not change; a later one gets a new number.
 */
record Link(String text, String disclosed, byte[] hash) {
  private static final int FORMAT = 1;
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Link write(Chain chain, Head head, Instant at, Act act) {
    List<Object> told = new ArrayList<>();
    List<Object> beside = new ArrayList<>();
    for (Changed change : act.changes()) {
      Map<String, Object> hashed = new LinkedHashMap<>();
      Map<String, Object> open = new LinkedHashMap<>();
      hashed.put("path", change.path());
      open.put("path", change.path());
      commit("from", change.from(), hashed, open);
      commit("to", change.to(), hashed, open);
      told.add(hashed);
      beside.add(open);
    }
    Map<String, Object> text = new LinkedHashMap<>();
    Map<String, Object> disclosed = new LinkedHashMap<>();
    text.put("format", FORMAT);
    text.put("chain", chain.name());
    text.put("seq", head.seq() + 1);
    text.put("at", MICROS.format(at));
    text.put("by", act.author().name());
    text.put("role", act.author().role());
    text.put("action", act.action());
    text.put("target", act.target());
    text.put("definition", act.definition());
    text.put("request", act.request() == null ? null : act.request().id());
    text.put("changes", told);
    disclosed.put("changes", beside);
    commit("reason", act.reason() == null ? null : ItemValue.of(act.reason()), text, disclosed);
    if (act.request() != null) {
      disclosed.put("request", Body.of(act.request()));
    }
    String canonical = Canonical.of(text);
    byte[] hash = Sha256.of(head.hash(), canonical.getBytes(StandardCharsets.UTF_8));
    return new Link(canonical, Canonical.of(disclosed), hash);
  }

  private static void commit(
      String name,
      @Nullable ItemValue value,
      Map<String, Object> hashed,
      Map<String, Object> disclosed) {
    Commitment commitment = value == null ? null : Commitment.to(value);
    hashed.put(name, commitment == null ? null : commitment.digest());
    disclosed.put(name, commitment == null ? null : commitment.disclosed());
  }
}
