package org.ecrf.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.server.study.Studies;

/** Reads what a dataset says about itself. */
final class DatasetHeader {
  private final Snapshot snapshot;
  private final String study;
  private final long lock;

  DatasetHeader(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.study = snapshot.study();
    this.lock = snapshot.lock();
  }

  Dataset read(Studies studies) throws Exception {
    return new Dataset(study, lock, lockedAt(), editions(studies), sites());
  }

  /** How many subjects it has. */
  int size() throws Exception {
    List<Integer> count = new ArrayList<>();
    snapshot.read(
        "select count(*) from ecrf.dataset_of(?, ?)",
        List.of(study, lock),
        row -> count.add(row.getInt(1)));
    return count.getFirst();
  }

  private Instant lockedAt() throws Exception {
    if (snapshot.at() != null) {
      return snapshot.at();
    }
    List<Instant> at = new ArrayList<>();
    snapshot.read(
        "select at from ecrf.lock_record where study = ? and id = ?",
        List.of(study, lock),
        row -> at.add(Snapshot.instant(row, "at")));
    return at.getFirst();
  }

  /** Versions that its entries were made with, or its subjects registered with. */
  private List<Dataset.Edition> editions(Studies studies) throws Exception {
    List<Dataset.Edition> editions = new ArrayList<>();
    snapshot.read(
        Snapshot.ENTRIES
            + """
        select v.version, v.published_at from ecrf.study_version v
         where v.study = ? and v.version in (
           select study_version from member union select study_version from entry)
        """,
        List.of(study, lock, study),
        row ->
            editions.add(
                new Dataset.Edition(
                    studies.compiled(study, row.getInt("version")).definition(),
                    LocalDate.ofInstant(Snapshot.instant(row, "published_at"), ZoneOffset.UTC))));
    return editions;
  }

  private List<Dataset.Site> sites() throws Exception {
    List<Dataset.Site> sites = new ArrayList<>();
    snapshot.read(
        """
        select code, name from ecrf.site t where study = ?
           and t.code in (select m.site from ecrf.dataset_of(?, ?) m)
        """,
        List.of(study, study, lock),
        row -> sites.add(new Dataset.Site(row.getString("code"), row.getString("name"))));
    return sites;
  }
}
