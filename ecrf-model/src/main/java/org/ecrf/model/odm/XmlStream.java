package org.ecrf.model.odm;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML as it comes, indented, in constant memory.
 *
 * <p>The JDK's own stream writer leaves line breaks in attributes as they are, and every reader
 * then turns them into blanks (XML 1.0, 3.3.3). Captured texts stand in attributes here, so they
 * are written as character references.
 */
final class XmlStream {
  private static final String LINE = "\n" + " ".repeat(32);

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagOpen;
  private boolean afterText;

  XmlStream(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Begins an element inside the one that is open. */
  XmlStream start(String name) throws IOException {
    closeTag();
    newLine();
    out.append('<').append(name);
    open.push(name);
    tagOpen = true;
    afterText = false;
    return this;
  }

  /** An attribute of the element just begun; none where the value is null. */
  XmlStream attribute(String name, @Nullable String value) throws IOException {
    if (value != null) {
      out.append(' ').append(name).append("=\"").append(XmlText.attribute(value)).append('"');
    }
    return this;
  }

  /** The text of the element just begun. */
  XmlStream text(String text) throws IOException {
    closeTag();
    out.append(XmlText.content(text));
    afterText = true;
    return this;
  }

  /** Ends the element that is open. */
  XmlStream end() throws IOException {
    String name = open.pop();
    if (tagOpen) {
      out.append("/>");
      tagOpen = false;
    } else {
      if (!afterText) {
        newLine();
      }
      out.append("</").append(name).append('>');
    }
    afterText = false;
    return this;
  }

  /** An element with attributes and nothing inside. */
  XmlStream empty(String name, Map<String, String> attributes) throws IOException {
    start(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      attribute(attribute.getKey(), attribute.getValue());
    }
    return end();
  }

  /** Ends the document; the stream under it stays open. */
  void finish() throws IOException {
    while (!open.isEmpty()) {
      end();
    }
    out.append('\n');
    out.flush();
  }

  private void closeTag() throws IOException {
    if (tagOpen) {
      out.append('>');
      tagOpen = false;
    }
  }

  private void newLine() throws IOException {
    out.write(LINE, 0, Math.min(LINE.length(), 1 + open.size()));
  }
}
