package org.ecrf.server.query;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ecrf.model.value.Text;

/** What the daily letter says: studies and counts. */
final class DigestWords {
  private static final Text HEADING =
      new Text(
          Map.of(
              "en", "Queries that wait for you: %d",
              "sv", "Frågor som väntar på dig: %d",
              "pl", "Zapytania, które na Ciebie czekają: %d"));
  private static final Text LINE =
      new Text(
          Map.of(
              "en", "%s: to be answered %d, of these overdue %d; answered, to be closed %d",
              "sv", "%s: att besvara %d, varav försenade %d; besvarade, att stänga %d",
              "pl", "%s: do odpowiedzi %d, w tym po terminie %d; z odpowiedzią, do zamknięcia %d"));

  private DigestWords() {}

  static Text heading(Map<String, Digests.Waits> studies) {
    long all = studies.values().stream().mapToLong(w -> w.open() + w.answered()).sum();
    return HEADING.map(heading -> heading.formatted(all));
  }

  static Text text(SortedMap<String, Digests.Waits> studies) {
    return LINE.map(
        line ->
            studies.entrySet().stream()
                .map(study -> line(line, study.getKey(), study.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String line(String line, String study, Digests.Waits waits) {
    return line.formatted(study, waits.open(), waits.overdue(), waits.answered());
  }
}
