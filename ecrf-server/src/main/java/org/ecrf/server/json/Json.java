package org.ecrf.server.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;

/**
 * The mapper of the platform. Strict in what it reads: unknown and repeated names are refused. A
 * text in several languages is written as an object of its languages, a path as {@code
 * visit/form/item}, time in ISO 8601.
 */
public final class Json {
  public static final ObjectMapper MAPPER =
      JsonMapper.builder(new StorableTexts())
          .addModule(new JavaTimeModule())
          .addModule(new WrittenDates())
          .addModule(ofTheModel())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, Json::textsOnly)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** Reads what the database keeps as JSON. */
  public static JsonNode read(String stored) {
    try {
      return MAPPER.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database keeps JSON", e);
    }
  }

  /** A number is not a text: {@code 1.50} would arrive as 1.5. */
  private static void textsOnly(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static SimpleModule ofTheModel() {
    SimpleModule module = new SimpleModule("ecrf-model");
    module.addSerializer(ItemValue.class, as(ItemValue.class, ValueJson::toMap));
    module.addSerializer(Text.class, as(Text.class, Text::byLanguage));
    module.addSerializer(ItemPath.class, as(ItemPath.class, ItemPath::toString));
    module.addSerializer(Trace.class, as(Trace.class, Json::told));
    return module;
  }

  private static Object told(Trace trace) {
    return Map.of(
        "expression", trace.expression(),
        "outcome", trace.outcome(),
        "because", trace.because());
  }

  private static <T> JsonSerializer<T> as(Class<T> type, Function<T, Object> form) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writePOJO(form.apply(value));
      }

      @Override
      public Class<T> handledType() {
        return type;
      }
    };
  }
}
