package org.ecrf.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** A text of a request cannot be stored; its place is named. */
public final class UnstorableText extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final transient Text rule;

  UnstorableText(JsonParser parser) throws IOException {
    super(parser, Storable.rule(parser.getText()).in("en"));
    rule = Storable.rule(parser.getText());
    @Nullable String name = parser.currentName();
    if (name != null) {
      prependPath(parser, Storable.is(name) ? name : "name");
    }
  }

  /** What is said of it. */
  public Text rule() {
    return rule;
  }
}
