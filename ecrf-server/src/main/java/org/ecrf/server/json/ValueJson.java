package org.ecrf.server.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON form of a value, in the API, in the database and in the trail: {@code
 * {"value":"100.1","unit":"kg"}} or {@code {"missing":"ND","reason":"…"}}.
 */
public final class ValueJson {
  private ValueJson() {}

  public static Map<String, Object> toMap(ItemValue value) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (value) {
      case ItemValue.Entered entered -> {
        map.put("value", entered.text());
        if (entered.unit() != null) {
          map.put("unit", entered.unit());
        }
      }
      case ItemValue.Missing missing -> {
        map.put("missing", missing.code());
        map.put("reason", missing.reason());
      }
    }
    return map;
  }

  /** From its parts; null where there is neither a value nor a missing code. */
  public static @Nullable ItemValue of(
      @Nullable String value,
      @Nullable String unit,
      @Nullable String missing,
      @Nullable String reason) {
    if (value != null) {
      return new ItemValue.Entered(value, unit);
    }
    return missing == null ? null : new ItemValue.Missing(missing, reason == null ? "" : reason);
  }

  /** Reads what {@link #toMap} has written; null for null. */
  public static @Nullable ItemValue fromMap(@Nullable Map<?, ?> map) {
    return map == null
        ? null
        : of(text(map, "value"), text(map, "unit"), text(map, "missing"), text(map, "reason"));
  }

  private static @Nullable String text(Map<?, ?> map, String name) {
    return (String) map.get(name);
  }
}
