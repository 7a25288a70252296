package org.ecrf.server.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.ValueJson;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in an entry's JSON: its value, how often it was saved, and by whom last. One
 * that was cleared stays, without a value, so that its version goes on counting.
 *
 * @param at ISO 8601, UTC
 * @param calculated true where the platform has computed it, else absent
 * @param hidden true where it is kept but not asked any more, else absent
 * @param redacted true where what stood there last was erased as personal data, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Kept(
    @Nullable String value,
    @Nullable String unit,
    @Nullable String missing,
    @Nullable String reason,
    int version,
    String by,
    String at,
    @Nullable Boolean calculated,
    @Nullable Boolean hidden,
    @Nullable Boolean redacted) {

  @Nullable ItemValue itemValue() {
    return ValueJson.of(value, unit, missing, reason);
  }

  boolean isCalculated() {
    return Boolean.TRUE.equals(calculated);
  }

  /** Kept, but no rule, no completeness and no export knows it until it is shown again. */
  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  Kept hidden(boolean hides) {
    Boolean mark = hides ? Boolean.TRUE : null;
    return new Kept(value, unit, missing, reason, version, by, at, calculated, mark, redacted);
  }

  /** It is empty, and what stood there is erased. */
  boolean isRedacted() {
    return Boolean.TRUE.equals(redacted);
  }

  Kept erased() {
    return new Kept(null, null, null, null, version, by, at, calculated, hidden, Boolean.TRUE);
  }

  /** What has become of it by the last act. */
  ItemStatus status() {
    return status(isHidden());
  }

  /** The same, as its display condition stands now. */
  ItemStatus status(boolean hides) {
    return ItemStatus.of(itemValue(), hides, isCalculated());
  }

  Instant savedAt() {
    return Instant.parse(at);
  }

  /** The same item after one more save. */
  static Kept next(
      @Nullable Kept before, @Nullable ItemValue value, String by, Instant at, boolean calculated) {
    return of(value, before == null ? 1 : before.version() + 1, by, at, calculated);
  }

  static Kept of(
      @Nullable ItemValue value, int version, String by, Instant at, boolean calculated) {
    Boolean mark = calculated ? Boolean.TRUE : null;
    return switch (value) {
      case null -> new Kept(null, null, null, null, version, by, at.toString(), mark, null, null);
      case ItemValue.Entered e ->
          new Kept(e.text(), e.unit(), null, null, version, by, at.toString(), mark, null, null);
      case ItemValue.Missing m ->
          new Kept(null, null, m.code(), m.reason(), version, by, at.toString(), mark, null, null);
    };
  }
}
