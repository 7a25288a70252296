package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code subjects.csv}: a row for each subject, also where no form was begun. */
public final class SubjectTable {
  public static final String FILE = "subjects.csv";
  static final List<String> HEADER = List.of("study", "site", "subject", "state", "consent_date");

  private SubjectTable() {}

  public static void writeHeader(OutputStream out) throws IOException {
    new Csv(out).row(HEADER);
  }

  public static void write(Dataset dataset, SubjectRecord subject, OutputStream out)
      throws IOException {
    new Csv(out)
        .row(
            List.of(
                dataset.study(),
                subject.site(),
                subject.number(),
                subject.state().name(),
                subject.consented().toString()));
  }
}
