package org.ecrf.server.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.value.Text;
import org.ecrf.server.json.Storable;
import org.ecrf.server.json.UnstorableText;
import org.jspecify.annotations.Nullable;

/** What is said of a body that cannot be read: its place is named, what stands there is not. */
final class JsonProblem {
  private JsonProblem() {}

  static ProblemBody of(JsonProcessingException failure) {
    Optional<JsonParseException> syntax = syntax(failure);
    if (syntax.isPresent()) {
      return malformed(syntax.get());
    }
    return failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? unreadable(mapping)
        : malformed(failure);
  }

  private static Optional<JsonParseException> syntax(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof JsonParseException syntax) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }

  private static ProblemBody unreadable(JsonMappingException failure) {
    String path =
        failure.getPath().stream()
            .map(part -> part.getFieldName() == null ? "#" + part.getIndex() : part.getFieldName())
            .collect(Collectors.joining("/"));
    Text rule = failure instanceof UnstorableText text ? text.rule() : Rule.KNOWN.text();
    return ProblemBody.of(new Refusal.Unreadable(List.of(new ItemProblem(path, rule))))
        .andNothingSaved();
  }

  private static ProblemBody malformed(JsonProcessingException failure) {
    String place = place(failure);
    return ProblemBody.of(
            "malformed",
            400,
            "The request is not the JSON expected here.",
            place.isEmpty() ? List.of() : List.of(new ItemProblem(place, Rule.JSON.text())))
        .andNothingSaved();
  }

  /** How far the body could be read, as names: {@code changes/weight/value}. */
  private static String place(JsonProcessingException failure) {
    if (!(failure.getProcessor() instanceof JsonParser parser)) {
      return "";
    }
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return Storable.is(pointer) && !pointer.isEmpty()
        ? pointer.substring(1).replace("~1", "/").replace("~0", "~")
        : "";
  }
}
