package org.ecrf.server.exchange;

import java.io.OutputStream;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.server.job.RunningJob;
import org.ecrf.server.study.Studies;

/** All subjects of a site as ODM, by the rules of a released dataset. */
public final class SiteOdm {
  private SiteOdm() {}

  /**
   * @param snapshot of a site that has a subject
   */
  public static void write(Snapshot snapshot, Studies studies, RunningJob job, OutputStream out)
      throws Exception {
    DatasetHeader header = new DatasetHeader(snapshot);
    Dataset dataset = header.read(studies);
    StoredSignatures signatures = new StoredSignatures(snapshot);
    OdmExport.write(
        dataset,
        new LockedSubjects(snapshot, dataset, signatures),
        signatures,
        out,
        new Progress(job, header.size(), dataset.editions().size()));
  }
}
