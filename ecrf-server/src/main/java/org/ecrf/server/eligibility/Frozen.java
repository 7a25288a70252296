package org.ecrf.server.eligibility;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Used;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * A calculated item as it was when a dose was authorised, e.g. the planned dose.
 *
 * @param value null where it is not for the reader
 * @param used the answers that it came from
 */
public record Frozen(ItemPath path, @Nullable ItemValue value, List<Used> used) {
  public Frozen {
    used = List.copyOf(used);
  }
}
