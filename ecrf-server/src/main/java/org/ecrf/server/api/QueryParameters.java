package org.ecrf.server.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.value.DateText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that are numbers, yes or no, moments or words of a list. One that cannot be read
 * is refused by its name; left alone, the container would say that the place does not exist.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
  private static final List<String> TRUTHS = List.of("false", "true");

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    boolean read = type == int.class || type == boolean.class || type == Instant.class;
    return read || type.isEnum()
        ? Stream.of(annotations)
            .filter(QueryParam.class::isInstance)
            .map(a -> converter(type, ((QueryParam) a).value()))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static <T> ParamConverter<T> converter(Class<T> type, String name) {
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked")
      public @Nullable T fromString(@Nullable String text) {
        if (text == null) {
          return null;
        }
        if (type == Instant.class) {
          return (T) moment(name, text);
        }
        if (type == boolean.class) {
          return (T) truth(name, text);
        }
        return type == int.class ? (T) (Integer) number(name, text) : word(type, name, text);
      }

      @Override
      public String toString(T value) {
        return value.toString();
      }
    };
  }

  private static Boolean truth(String name, String text) {
    if (!TRUTHS.contains(text)) {
      throw Problems.unreadable(name, Rule.ONE_OF, TRUTHS);
    }
    return Boolean.valueOf(text);
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw Problems.unreadable(name, Rule.WHOLE_NUMBER);
    }
  }

  private static Instant moment(String name, String text) {
    try {
      return Instant.parse(DateText.demandPlainYear(text));
    } catch (DateTimeException notAMoment) {
      throw Problems.unreadable(name, Rule.MOMENT);
    }
  }

  private static <T> T word(Class<T> type, String name, String text) {
    T[] words = type.getEnumConstants();
    return Stream.of(words)
        .filter(word -> word.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> Problems.unreadable(name, Rule.ONE_OF, Arrays.toString(words)));
  }
}
