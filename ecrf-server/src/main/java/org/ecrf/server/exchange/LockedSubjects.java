package org.ecrf.server.exchange;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a snapshot together to subjects, one in memory at a time. */
final class LockedSubjects {
  private final Snapshot snapshot;
  private final EntryOrder order;

  LockedSubjects(Snapshot snapshot, Dataset dataset) {
    this.snapshot = snapshot;
    this.order = new EntryOrder(dataset.latest());
  }

  /** Takes one subject. */
  interface Each {
    void take(SubjectRecord subject) throws IOException;
  }

  /** Every subject, without entries. */
  void all(Each each) throws Exception {
    read("left join ecrf.entry e on false", List.of(), each);
  }

  /** Subjects that have this form, with its entries. */
  void withForm(String form, Each each) throws Exception {
    read(
        "join ecrf.entry e on e.subject_id = s.id and split_part(e.form, '[', 1) = ?",
        List.of(form),
        each);
  }

  /** Subjects with entries of this study version, and those who were registered with it. */
  void withVersion(int version, Each each) throws Exception {
    read(
        """
        left join ecrf.entry e on e.subject_id = s.id and e.study_version = ?
        join (values (?)) asked (version)
          on e.subject_id is not null or s.study_version = asked.version
        """,
        List.of(version, version),
        each);
  }

  private void read(String join, List<Object> parameters, Each each) throws Exception {
    Gathering gathering = new Gathering(each);
    snapshot.entries(join, parameters, gathering::add);
    gathering.finish();
  }

  /** The subject whose rows are passing. */
  private final class Gathering {
    private final Each each;
    private final List<EntryRecord> entries = new ArrayList<>();
    private @Nullable SubjectRecord subject;

    Gathering(Each each) {
      this.each = each;
    }

    void add(ResultSet row) throws Exception {
      SubjectRecord now = subject(row);
      if (subject != null && !now.number().equals(subject.number())) {
        finish();
      }
      subject = now;
      if (row.getString("visit") != null) {
        StoredEntry.read(row).ifPresent(entries::add);
      }
    }

    void finish() throws IOException {
      if (subject != null) {
        each.take(
            new SubjectRecord(
                subject.number(),
                subject.site(),
                subject.state(),
                subject.consented(),
                entries.stream().sorted(order).toList()));
      }
      subject = null;
      entries.clear();
    }

    private static SubjectRecord subject(ResultSet row) throws SQLException {
      return new SubjectRecord(
          row.getString("number"),
          row.getString("site"),
          SubjectState.valueOf(row.getString("state")),
          row.getObject("consented", LocalDate.class),
          List.of());
    }
  }
}
