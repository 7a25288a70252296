package org.ecrf.server.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;

/**
 * The acts by which values leave the trail. Each names one act of its own chain and a path there;
 * the database erases nothing that no such act names.
 */
public final class Redact {
  public static final String ACTION = "redact";

  /** The act that comes first, of another person; its target is the redaction. */
  public static final String ASKING = "ask-redaction";

  /** Below a redaction: which place an act erases. */
  public static final String ERASED = "/erased";

  /** Below a redaction: the platform's signature of that. */
  public static final String SIGNED = "/signed";

  /** In the place of a path: what was said as the reason of an act. */
  public static final String REASON = "reason";

  private static final String ACT = "act/";

  private Redact() {}

  /** What an act of redaction is done to. */
  public static String target(long seq, String path) {
    return ACT + seq + "/" + path;
  }

  /** What the platform signs: it has let this place be erased, in the name of this person. */
  public static String signed(String chain, String redaction, String target, String by) {
    return Canonical.of(
        Map.of("format", 1, "chain", chain, "redaction", redaction, "target", target, "by", by));
  }

  /** What this act has brought to the path, or said as its reason; empty where that is nothing. */
  public static Optional<ItemValue> brought(Told act, String path) {
    return path.equals(REASON)
        ? Optional.ofNullable(act.reason()).map(ItemValue::of)
        : act.changes().stream()
            .filter(c -> c.path().equals(path))
            .flatMap(c -> Optional.ofNullable(c.to()).stream())
            .findFirst();
  }

  /**
   * Acts in which the value stands at this path, as what it was changed to or from. A reason stands
   * in its own act only.
   */
  public static List<Told> holding(List<Told> chain, Told origin, String path, ItemValue value) {
    return path.equals(REASON)
        ? List.of(origin)
        : chain.stream()
            .filter(
                act ->
                    act.changes().stream()
                        .filter(c -> c.path().equals(path))
                        .anyMatch(c -> value.equals(c.from()) || value.equals(c.to())))
            .toList();
  }
}
