package org.ecrf.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text of a request cannot be stored; its place is named. */
public final class UnstorableText extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  UnstorableText(JsonParser parser) throws IOException {
    super(parser, Storable.RULE.in("en"));
    @Nullable String name = parser.currentName();
    if (name != null) {
      prependPath(parser, Storable.is(name) ? name : "name");
    }
  }
}
