package org.ecrf.server.entry;

import java.util.Map;
import org.ecrf.model.casebook.Casebook;

/**
 * What a subject's entries hold, without the rules having looked at it.
 *
 * @param casebook entered values
 * @param shown those of them that are asked
 * @param states of entries that exist
 */
public record Glance(Casebook casebook, Casebook shown, Map<FormAt, EntryState> states) {

  /** A repeat that holds nothing: as if removed. */
  public boolean isVoid(FormAt at) {
    return at.wasAdded()
        && casebook.values().keySet().stream().noneMatch(path -> FormAt.of(path).equals(at));
  }

  public EntryState state(FormAt at) {
    return states.getOrDefault(at, EntryState.EMPTY);
  }
}
