package org.ecrf.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.ecrf.model.value.DateText;

/**
 * A day is written {@code 2026-08-17}, a moment {@code 2026-08-17T07:30:00Z}, and in no other way:
 * left alone, Jackson takes {@code [2026, 8, 17]}, counts the days of a number from 1970, and cuts
 * the time from a day; Java takes years of nine digits.
 */
final class WrittenDates extends SimpleModule {
  private static final long serialVersionUID = 1L;

  WrittenDates() {
    super("ecrf-dates");
    addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse));
    addDeserializer(Instant.class, new Written<>(Instant.class, Instant::parse));
  }

  private static final class Written<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> read;

    Written(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        return read.apply(DateText.demandPlainYear(parser.getText()));
      } catch (DateTimeException noSuchDay) {
        return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no such day");
      }
    }
  }
}
