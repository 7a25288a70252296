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
      Snapshot.ENTRIES
          + """
      select m.site, m.subject as number, e.visit, e.form, k.item, k.kind, k.item_version,
             k.digest, k.marked_by, k.marked_role, k.marked_at,
             k.item_version <> cast(e.data -> k.item ->> 'version' as int) as changed
        from member m
        join entry e on e.subject_id = m.subject_id
       cross join lateral (
             select v.item, v.kind, v.item_version, v.digest, v.marked_by, v.marked_role,
                    v.marked_at
               from ecrf.verification_mark v
              where e.marks is null and v.subject_id = e.subject_id and v.visit = e.visit
                and v.form = e.form and v.digest is not null
             union all
             select * from jsonb_to_recordset(e.marks)
               as v (item text, kind text, item_version int, digest text, marked_by text,
                     marked_role text, marked_at timestamptz)) k
       order by m.subject collate "C", e.visit collate "C", e.form collate "C",
                k.item collate "C", k.kind collate "C"
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
