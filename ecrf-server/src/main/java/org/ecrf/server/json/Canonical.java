package org.ecrf.server.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that can be hashed (RFC 8785). Takes texts, whole numbers, booleans,
 * null, lists, maps with text keys and item values; anything else by its {@code toString}.
 * Fractions do not occur: what is measured is kept as text.
 */
public final class Canonical {
  private static final long LARGEST = 9_007_199_254_740_991L;

  private Canonical() {}

  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder(1024);
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Boolean b -> out.append(b);
      case Integer i -> out.append(i);
      case Long n -> number(n, out);
      case ItemValue v -> object(ValueJson.toMap(v), out);
      case Map<?, ?> map -> object(map, out);
      case List<?> list -> array(list, out);
      case Double d -> throw new IllegalArgumentException("a fraction: " + d);
      default -> text(value.toString(), out);
    }
  }

  private static void number(long n, StringBuilder out) {
    if (Math.abs(n) > LARGEST) {
      throw new IllegalArgumentException("too large for a JSON number: " + n);
    }
    out.append(n);
  }

  private static void array(List<?> list, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ",");
      write(list.get(i), out);
    }
    out.append(']');
  }

  /** Names in the order of their UTF-16 units, which is Java's order of strings. */
  private static void object(Map<?, ?> map, StringBuilder out) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put(name.toString(), value));
    out.append('{');
    String comma = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(comma);
      text(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
