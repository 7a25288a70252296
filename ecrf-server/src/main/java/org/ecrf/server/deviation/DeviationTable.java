package org.ecrf.server.deviation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.deviation.DeviationLine.Said;

/** The list as a table of text (RFC 4180), in the first language of the study. */
final class DeviationTable {
  private static final List<String> HEADER =
      List.of(
          "subject", "site", "source", "visit", "form", "check", "since", "date", "what", "action",
          "state", "class", "note", "by", "at");

  private final String language;
  private final Writer out;

  DeviationTable(StudyDefinition study, Writer out) throws IOException {
    this.language = study.languages().getFirst();
    this.out = out;
    row(HEADER.stream());
  }

  void add(DeviationLine line) throws IOException {
    Said said = line.said();
    Text what = line.what();
    row(
        Stream.of(
                line.subject(),
                line.site(),
                line.source(),
                line.visit(),
                line.form(),
                line.check(),
                line.since(),
                line.date(),
                what == null ? null : what.in(language),
                line.action(),
                line.state(),
                said == null ? null : said.classed(),
                said == null ? null : said.note(),
                said == null ? null : said.by(),
                said == null ? null : said.at())
            .map(cell -> cell == null ? "" : cell.toString()));
  }

  private void row(Stream<String> cells) throws IOException {
    out.write(cells.map(DeviationTable::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** What a spreadsheet would take for a formula stays a text. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
