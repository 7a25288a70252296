package org.ecrf.server.entry;

import java.time.Instant;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * One item of an opened form.
 *
 * @param value null: never answered, or masked
 * @param version counts the saves of this item, 0 before the first and where it is masked
 * @param hidden its display condition does not hold
 * @param masked the caller may not see it, nor whether, when and by whom it was answered
 * @param normal what the site's laboratory states for the value; null: nothing that is certain
 * @param redacted there is no value, and the last one was erased as personal data
 */
public record ItemView(
    @Nullable ItemValue value,
    int version,
    boolean hidden,
    boolean calculated,
    boolean masked,
    @Nullable String savedBy,
    @Nullable Instant savedAt,
    @Nullable Normal normal,
    boolean redacted) {

  /** Of an item from which nothing was erased. */
  public ItemView(
      @Nullable ItemValue value,
      int version,
      boolean hidden,
      boolean calculated,
      boolean masked,
      @Nullable String savedBy,
      @Nullable Instant savedAt,
      @Nullable Normal normal) {
    this(value, version, hidden, calculated, masked, savedBy, savedAt, normal, false);
  }

  /** What has become of it. */
  public ItemStatus status() {
    if (masked) {
      return ItemStatus.MASKED;
    }
    return redacted && !hidden ? ItemStatus.REDACTED : ItemStatus.of(value, hidden, calculated);
  }

  /** Of one that the caller may not see. */
  public static ItemView masked(boolean hidden, boolean calculated) {
    return new ItemView(null, 0, hidden, calculated, true, null, null, null);
  }
}
