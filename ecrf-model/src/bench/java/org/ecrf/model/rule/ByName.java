package org.ecrf.model.rule;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecrf.model.byhand.Entry;
import org.ecrf.model.byhand.Reproduction;
import org.jspecify.annotations.Nullable;

/** Fills the public fields of a form from its cells. */
final class ByName {
  private static final int[] MINUTES = {0, 15, 30, 60, 90, 120};

  private ByName() {}

  /** Each field takes the value of the item of its name; a list of repeats is filled elsewhere. */
  static <E extends Entry> E fill(E entry, Element element) {
    entry.at = Compiled.at(element);
    entry.begun = !element.sheet().isEmpty();
    fields(entry.getClass()).forEach(field -> fill(entry, field, element));
    return entry;
  }

  private static void fill(Object entry, Field field, Element element) {
    String name = name(field);
    if (field.getType() == Reproduction.class) {
      Object nested = get(field, entry);
      fields(Reproduction.class).forEach(inner -> fill(nested, inner, element));
    } else if (field.getType().isArray()) {
      Object[] samples = (Object[]) get(field, entry);
      for (int i = 0; i < samples.length; i++) {
        samples[i] = bare(cell(element, name + "_" + MINUTES[i]).known());
      }
    } else if (name.endsWith("_entered")) {
      set(field, entry, cell(element, name.substring(0, name.length() - 8)).entered());
    } else if (name.endsWith("_recorded")) {
      set(field, entry, cell(element, name.substring(0, name.length() - 9)).raw() != null);
    } else if (!Modifier.isFinal(field.getModifiers())) {
      set(field, entry, bare(cell(element, name).known()));
    }
  }

  static Cell cell(Element element, String item) {
    return element.cell(element.sheet().place().cells().slot(item).index());
  }

  static @Nullable Object bare(@Nullable Object typed) {
    return switch (typed) {
      case Amount amount -> amount.base();
      case Numeral number -> number.span();
      case Day day -> day.span();
      case null, default -> typed;
    };
  }

  static String name(Field field) {
    return field.getName().replaceAll("([A-Z]|\\d+)", "_$1").toLowerCase(Locale.ROOT);
  }

  static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .toList();
  }

  static Object get(Field field, Object of) {
    try {
      return field.get(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Field field, Object of, @Nullable Object value) {
    try {
      field.set(of, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Entry created(String type) {
    try {
      return (Entry) Class.forName(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
