package org.ecrf.model.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One call of the tool: its exit code and what it said. */
record Tool(int exitCode, String out, String err) {

  static Tool study(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    int exitCode = StudyTool.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Tool(exitCode, out.toString(), err.toString());
  }

  /** A file beside these tests. */
  static Path file(String name) {
    try {
      return Path.of(Tool.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was said, with the folder of these tests left out. */
  String said() {
    return (out + err).replace(file("VITD-2.yaml").getParent() + "/", "");
  }
}
