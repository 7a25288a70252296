package org.ecrf.server.participation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/** The log as a table of text (RFC 4180). */
final class ParticipantTable {
  private static final List<String> HEADER =
      List.of(
          "subject",
          "site",
          "state",
          "registered",
          "consented",
          "latest consent",
          "consent version",
          "decided",
          "left",
          "withdrawn from",
          "criteria against",
          "reason");

  private final StudyDefinition study;
  private final Writer out;

  ParticipantTable(StudyDefinition study, Writer out) throws IOException {
    this.study = study;
    this.out = out;
    row(HEADER.stream());
  }

  void add(ParticipantLine line) throws IOException {
    row(
        Stream.of(
                line.subject(),
                line.site(),
                line.state(),
                line.registered(),
                line.consented(),
                line.signed(),
                line.version(),
                line.decided(),
                line.left(),
                scope(line.scope()),
                String.join(" ", line.criteria()),
                line.reason())
            .map(cell -> cell == null ? "" : cell.toString()));
  }

  private @Nullable String scope(@Nullable String code) {
    return study
        .withdrawal(code)
        .map(scope -> scope.title().in(study.languages().getFirst()))
        .orElse(code);
  }

  private void row(Stream<String> cells) throws IOException {
    out.write(cells.map(ParticipantTable::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** What a spreadsheet would take for a formula stays a text. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
