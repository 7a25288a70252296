package org.ecrf.server.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.FormTable;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.exchange.Snapshot.LockedAct;
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.job.JobWork;
import org.ecrf.server.job.RunningJob;
import org.ecrf.server.seal.Seal;
import org.ecrf.server.seal.Sealer;
import org.ecrf.server.study.Studies;

/** Writes the files of a dataset from one snapshot. */
@ApplicationScoped
class ExportWork implements JobWork {
  static final String KIND = "export";
  static final String LOCK = "lock";

  private final Studies studies;
  private final Sealer sealer;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ExportWork(Studies studies, Sealer sealer) {
    this.studies = studies;
    this.sealer = sealer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) throws Exception {
    long lock = Long.parseLong(job.parameters().get(LOCK));
    sealer.seal();
    try (Snapshot snapshot = Snapshot.open(database, job.study(), lock)) {
      DatasetHeader header = new DatasetHeader(snapshot);
      Dataset dataset = header.read(studies);
      StoredSignatures signatures = new StoredSignatures(snapshot);
      LockedSubjects subjects = new LockedSubjects(snapshot, dataset, signatures);
      int passes = 2 + FormTable.of(dataset).size() + dataset.editions().size();
      Progress progress = new Progress(job, header.size(), passes);

      Manifest manifest = new Manifest(dataset, snapshot, sealOf(snapshot));
      List<FileLine> tables = new ArrayList<>();
      FileLine csv =
          job.file(
              dataset.fileName() + ".csv.zip",
              out ->
                  tables.addAll(
                      new CsvExport(dataset, subjects, manifest, snapshot).write(out, progress)));
      FileLine odm =
          job.file(
              dataset.fileName() + ".odm.xml",
              out -> OdmExport.write(dataset, subjects, signatures, out, progress));
      job.file(
          dataset.fileName() + ".manifest.json",
          out -> manifest.ofFiles(out, List.of(csv, odm), tables));
    }
  }

  /** The first seal over the lock: the same in every export of it. */
  private Optional<Seal> sealOf(Snapshot snapshot) throws Exception {
    LockedAct locked = snapshot.lockedAct();
    return sealer.covering(Chain.study(snapshot.study()).name(), locked.chain(), locked.seq());
  }
}
