package org.ecrf.server.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.FormTable;
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.job.JobWork;
import org.ecrf.server.job.RunningJob;
import org.ecrf.server.study.Studies;

/** Writes the files of a dataset from one snapshot. */
@ApplicationScoped
class ExportWork implements JobWork {
  static final String KIND = "export";
  static final String LOCK = "lock";

  private final Studies studies;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ExportWork(Studies studies) {
    this.studies = studies;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) throws Exception {
    long lock = Long.parseLong(job.parameters().get(LOCK));
    try (Snapshot snapshot = Snapshot.open(database, job.study(), lock)) {
      Dataset dataset = dataset(snapshot, job.study(), lock);
      LockedSubjects subjects = new LockedSubjects(snapshot, dataset);
      int passes = 1 + FormTable.of(dataset).size() + dataset.editions().size();
      Progress progress = new Progress(job, snapshot.size(), passes);

      Manifest manifest = new Manifest(dataset, snapshot);
      List<FileLine> tables = new ArrayList<>();
      FileLine csv =
          job.file(
              dataset.fileName() + ".csv.zip",
              out ->
                  tables.addAll(new CsvExport(dataset, subjects, manifest).write(out, progress)));
      FileLine odm =
          job.file(
              dataset.fileName() + ".odm.xml",
              out -> OdmExport.write(dataset, subjects, out, progress));
      job.file(
          dataset.fileName() + ".manifest.json",
          out -> manifest.ofFiles(out, List.of(csv, odm), tables));
    }
  }

  private Dataset dataset(Snapshot snapshot, String study, long lock) throws Exception {
    List<Dataset.Edition> editions =
        snapshot.versions().stream()
            .map(
                v ->
                    new Dataset.Edition(
                        studies.compiled(study, v.version()).definition(), v.published()))
            .toList();
    return new Dataset(study, lock, snapshot.lockedAt(), editions, snapshot.sites());
  }
}
