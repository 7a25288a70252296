package org.ecrf.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads JSON and refuses every text in it that cannot be stored, wherever it stands. */
final class StorableTexts extends JsonFactory {
  private static final long serialVersionUID = 1L;

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new Checked(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return new Checked(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] data, int offset, int length, IOContext context, boolean recyclable)
      throws IOException {
    return new Checked(super._createParser(data, offset, length, context, recyclable));
  }

  @Override
  protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
      throws IOException {
    return new Checked(super._createParser(data, offset, length, context));
  }

  @Override
  protected JsonParser _createParser(DataInput in, IOContext context) throws IOException {
    return new Checked(super._createParser(in, context));
  }

  private static final class Checked extends JsonParserDelegate {
    Checked(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
      if (isText && !Storable.is(getText())) {
        throw new UnstorableText(this);
      }
      return token;
    }
  }
}
