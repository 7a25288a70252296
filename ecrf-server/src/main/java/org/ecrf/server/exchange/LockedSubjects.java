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
  private final Dataset dataset;
  private final StoredSignatures signatures;

  LockedSubjects(Snapshot snapshot, Dataset dataset, StoredSignatures signatures) {
    this.snapshot = snapshot;
    this.dataset = dataset;
    this.signatures = signatures;
    this.order = new EntryOrder(dataset.latest());
  }

  /** Takes one subject. */
  interface Each {
    void take(SubjectRecord subject) throws IOException;
  }

  /** Every subject, without entries. */
  void all(Each each) throws Exception {
    read("left join entry e on false", List.of(), each);
  }

  /** Every subject with all its entries, and with what became of its visits. */
  void withVisits(Each each) throws Exception {
    readWhole("left join entry e on e.subject_id = m.subject_id", List.of(), each, false);
  }

  /** Subjects that have this form, with its entries. */
  void withForm(String form, Each each) throws Exception {
    read(
        "join entry e on e.subject_id = m.subject_id and split_part(e.form, '[', 1) = ?",
        List.of(form),
        each);
  }

  /**
   * Subjects with entries of this study version, and those who were registered with it; with all
   * their entries, what became of their visits, and who has signed.
   */
  void withVersion(int version, Each each) throws Exception {
    readWhole(
        """
        left join entry e on e.subject_id = m.subject_id
        join (values (?)) asked (version)
          on m.study_version = asked.version
             or exists (select from entry x
                         where x.subject_id = m.subject_id and x.study_version = asked.version)
        """,
        List.of(version),
        each,
        true);
  }

  private void read(String join, List<Object> parameters, Each each) throws Exception {
    gather(join, parameters, new Gathering(each, false, false));
  }

  private void readWhole(String join, List<Object> parameters, Each each, boolean signed)
      throws Exception {
    gather(join, parameters, new Gathering(each, true, signed));
  }

  private void gather(String join, List<Object> parameters, Gathering gathering) throws Exception {
    snapshot.entries(join, parameters, gathering::add);
    gathering.finish();
  }

  /** The subject whose rows are passing. */
  private final class Gathering {
    private final Each each;
    private final boolean whole;
    private final boolean signed;
    private final List<EntryRecord> entries = new ArrayList<>();
    private @Nullable SubjectRecord subject;
    private @Nullable VisitStates visits;

    /**
     * @param whole all entries of a subject pass
     * @param signed who has signed is told too
     */
    Gathering(Each each, boolean whole, boolean signed) {
      this.each = each;
      this.whole = whole;
      this.signed = signed;
    }

    void add(ResultSet row) throws Exception {
      SubjectRecord now = subject(row);
      if (subject != null && !now.number().equals(subject.number())) {
        finish();
      }
      if (whole && subject == null) {
        visits = VisitStates.of(row, dataset);
      }
      subject = now;
      if (row.getString("visit") != null) {
        StoredEntry.read(row).ifPresent(entries::add);
      }
    }

    void finish() throws Exception {
      if (subject != null) {
        each.take(
            new SubjectRecord(
                subject.number(),
                subject.site(),
                subject.state(),
                subject.consented(),
                entries.stream().sorted(order).toList(),
                visits == null ? List.of() : visits.of(entries),
                signed ? signatures.of(subject.number()) : List.of()));
      }
      subject = null;
      visits = null;
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
