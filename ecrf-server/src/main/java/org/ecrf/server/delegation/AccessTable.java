package org.ecrf.server.delegation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of who has what as a table of text (RFC 4180). */
final class AccessTable {
  private static final List<String> HEADER =
      List.of(
          "user",
          "role",
          "site",
          "from",
          "until",
          "state",
          "granted by",
          "granted at",
          "trained on",
          "authorised by",
          "last login",
          "last reviewed",
          "reviewed by",
          "note");

  private final Writer out;

  AccessTable(Writer out) throws IOException {
    this.out = out;
    row(HEADER.stream());
  }

  void add(ListAccess.Line line) throws IOException {
    ListGrants.Line grant = line.grant();
    ListGrants.Delegation given = grant.delegation();
    ListAccess.@Nullable Review review = line.reviewed();
    row(
        Stream.of(
                grant.user(),
                grant.role(),
                or(grant.site(), "all"),
                grant.from(),
                or(grant.until(), ""),
                grant.state(),
                given.grantedBy(),
                given.grantedAt(),
                given.training() == null ? "" : given.training().day(),
                or(given.authorisedBy(), ""),
                or(line.lastLogin(), ""),
                review == null ? "" : review.at(),
                review == null ? "" : review.by(),
                review == null ? "" : or(review.note(), ""))
            .map(Object::toString));
  }

  private void row(Stream<String> cells) throws IOException {
    out.write(cells.map(AccessTable::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static Object or(@Nullable Object value, Object otherwise) {
    return value == null ? otherwise : value;
  }

  /** What a spreadsheet would take for a formula stays a text. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
