package org.ecrf.server.exchange;

import java.io.OutputStream;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.odm.OdmDocument;

/** Writes the dataset as ODM: a pass for each study version. */
final class OdmExport {
  private OdmExport() {}

  static void write(
      Dataset dataset,
      LockedSubjects subjects,
      StoredSignatures signatures,
      OutputStream out,
      Progress progress)
      throws Exception {
    try (OdmDocument odm = new OdmDocument(dataset, signatures.signers(), out)) {
      for (Dataset.Edition edition : dataset.editions()) {
        odm.version(edition.definition());
        subjects.withVersion(
            edition.definition().version(),
            subject -> {
              odm.subject(subject);
              progress.oneMore("odm");
            });
      }
    }
  }
}
