package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ecrf.model.form.Occurrence;

/** {@code visits.csv}: a row for each visit of each subject, also where nothing is entered. */
public final class VisitTable {
  public static final String FILE = "visits.csv";
  static final List<String> HEADER =
      List.of(
          "study",
          "site",
          "subject",
          "visit",
          "visit_repeat",
          "visit_date",
          "visit_status",
          "missed_because");

  private VisitTable() {}

  public static void writeHeader(OutputStream out) throws IOException {
    new Csv(out).row(HEADER);
  }

  public static void write(Dataset dataset, SubjectRecord subject, OutputStream out)
      throws IOException {
    Csv csv = new Csv(out);
    for (VisitRecord visit : subject.visits()) {
      Occurrence at = visit.visitAt();
      csv.row(
          List.of(
              dataset.study(),
              subject.site(),
              subject.number(),
              at.id(),
              at.repeat() == 0 ? "" : Integer.toString(at.repeat()),
              visit.date() == null ? "" : visit.date().toString(),
              visit.status(),
              visit.missedBecause()));
    }
  }
}
