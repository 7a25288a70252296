package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file as RFC 4180 has it: comma, CRLF, quotes where a field needs them; UTF-8 without a byte
 * order mark. An empty field means that there is no value.
 *
 * <p>A field stands exactly as entered, also where it begins like a formula ({@code =}, {@code +},
 * {@code -}, {@code @}): {@code -1.5} is a measurement, and a dataset that is signed by its digest
 * must not change what was captured. The manifest tells the reader to import the columns as text.
 */
final class Csv {
  private final OutputStream out;

  Csv(OutputStream out) {
    this.out = out;
  }

  void row(List<String> fields) throws IOException {
    String line = fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String field(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean needsQuotes(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        || !text.equals(text.strip());
  }
}
