package org.ecrf.server.verification;

import java.util.Locale;
import java.util.Map;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Told;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.SubjectFile;

/** The marks that a subject's chain comes to: the same rows that the table held then. */
final class PastMarks {
  private PastMarks() {}

  static Marks.OfForm of(SubjectFile subject, FormAt at, Replay replay) {
    return new Marks.OfForm(
        replay.below("verification/" + at + "/").entrySet().stream()
            .filter(mark -> mark.getValue().text().isPresent())
            .map(mark -> row(subject, at, mark))
            .toList());
  }

  private static MarkRow row(
      SubjectFile subject, FormAt at, Map.Entry<String, Replay.Standing> mark) {
    int end = mark.getKey().lastIndexOf('/');
    String item = mark.getKey().substring(0, end);
    String kind = mark.getKey().substring(end + 1).toUpperCase(Locale.ROOT);
    MarkRow row = new MarkRow(MarkRow.Id.of(subject, at.item(item), MarkKind.valueOf(kind)));
    Told act = mark.getValue().last();
    Seen seen = Seen.read(mark.getValue().text().orElseThrow());
    row.set(seen, new Author(act.who(), act.role()), act.at());
    return row;
  }
}
