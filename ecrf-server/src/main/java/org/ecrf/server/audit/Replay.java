package org.ecrf.server.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What the acts of a chain come to: of each path the value that it was changed to last. The current
 * state of a subject is the replay of its whole chain, a past one that of the chain's beginning (21
 * CFR 11.10(e): record changes shall not obscure previously recorded information).
 */
public final class Replay {
  private final NavigableMap<String, Standing> paths = new TreeMap<>();
  private final Map<String, Told> targets = new HashMap<>();

  private Replay() {}

  /**
   * A value as it stands after an act.
   *
   * @param value null: cleared, or redacted
   * @param redacted it was erased from the trail later, or is none where the one before was
   * @param version how many acts have changed it so far
   * @param last the act that changed it last
   */
  public record Standing(@Nullable ItemValue value, boolean redacted, int version, Told last) {

    /** Nothing stands, and this value stood there last. */
    public boolean emptied(String path, ItemValue before) {
      return value == null
          && last.changes().stream()
              .filter(change -> change.path().equals(path))
              .anyMatch(change -> before.equals(change.from()));
    }

    /** As text; empty where there is none. */
    public Optional<String> text() {
      return value instanceof ItemValue.Entered entered
          ? Optional.of(entered.text())
          : Optional.empty();
    }
  }

  /**
   * @param acts of one chain, from its first, in their order
   */
  public static Replay of(List<Told> acts) {
    Replay replay = new Replay();
    acts.forEach(replay::follow);
    return replay;
  }

  private void follow(Told act) {
    targets.put(act.target(), act);
    for (Changed change : act.changes()) {
      Standing before = paths.get(change.path());
      int version = before == null ? 1 : before.version() + 1;
      paths.put(change.path(), new Standing(change.to(), isRedacted(act, change), version, act));
    }
  }

  private static boolean isRedacted(Told act, Changed change) {
    boolean emptied = change.to() == null && act.redactedFrom(change.path());
    return emptied || act.redactedTo(change.path());
  }

  public Optional<Standing> at(String path) {
    return Optional.ofNullable(paths.get(path));
  }

  /** Its text; empty where it has none. */
  public Optional<String> text(String path) {
    return at(path).flatMap(Standing::text);
  }

  /** All paths, in their order. */
  public Map<String, Standing> all() {
    return Map.copyOf(paths);
  }

  /** What stands below a prefix, e.g. {@code query/12/}, by the rest of its path. */
  public Map<String, Standing> below(String prefix) {
    Map<String, Standing> below = new TreeMap<>();
    paths
        .tailMap(prefix, false)
        .forEach(
            (path, standing) -> {
              if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), standing);
              }
            });
    return below;
  }

  /** The last act that was done to this target. */
  public Optional<Told> lastOn(String target) {
    return Optional.ofNullable(targets.get(target));
  }
}
