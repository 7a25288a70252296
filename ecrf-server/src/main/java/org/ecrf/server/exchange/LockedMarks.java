package org.ecrf.server.exchange;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.MarkRecord;
import org.ecrf.model.dataset.MarkTable;

/** The marks of the locked subjects, without those of what was entered by mistake. */
final class LockedMarks {
  private static final String MARKS =
      """
      select s.site, s.number, m.visit, m.form, m.item, m.kind, m.item_version, m.digest,
             m.marked_by, m.marked_role, m.marked_at,
             m.item_version <> cast(e.data -> m.item ->> 'version' as int) as changed
        from ecrf.lock_record l
        join ecrf.subject s on s.id = l.subject_id
        join ecrf.verification_mark m on m.subject_id = s.id and m.digest is not null
        join ecrf.entry e on e.subject_id = s.id and e.visit = m.visit and e.form = m.form
         and e.mistake is null
       where l.study = ? and l.id <= ?
       order by s.number collate "C", m.visit collate "C", m.form collate "C",
                m.item collate "C", m.kind collate "C"
      """;

  private LockedMarks() {}

  static void write(Snapshot snapshot, Dataset dataset, OutputStream out) throws Exception {
    MarkTable table = new MarkTable(dataset, out);
    snapshot.read(MARKS, List.of(snapshot.study(), snapshot.lock()), row -> table.write(mark(row)));
  }

  private static MarkRecord mark(ResultSet row) throws SQLException {
    return new MarkRecord(
        row.getString("site"),
        row.getString("number"),
        new ItemPath(row.getString("visit"), row.getString("form"), row.getString("item")),
        row.getString("kind"),
        row.getBoolean("changed"),
        row.getInt("item_version"),
        row.getString("digest"),
        row.getString("marked_by"),
        row.getString("marked_role"),
        Snapshot.instant(row, "marked_at"));
  }
}
