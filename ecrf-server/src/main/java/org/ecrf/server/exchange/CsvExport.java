package org.ecrf.server.exchange;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.dataset.Codebook;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.DatasetArchive;
import org.ecrf.model.dataset.FormTable;
import org.ecrf.model.dataset.MarkTable;
import org.ecrf.model.dataset.SignatureTable;
import org.ecrf.model.dataset.SubjectTable;
import org.ecrf.model.dataset.VisitTable;
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.job.Measured;
import org.ecrf.server.job.RunningJob.Contents;

/** Writes the archive of tables: a pass for the subjects and one for each form. */
final class CsvExport {
  private static final String STEP = "csv";
  private final Dataset dataset;
  private final LockedSubjects subjects;
  private final Manifest manifest;
  private final Snapshot snapshot;
  private final List<FileLine> tables = new ArrayList<>();

  CsvExport(Dataset dataset, LockedSubjects subjects, Manifest manifest, Snapshot snapshot) {
    this.dataset = dataset;
    this.subjects = subjects;
    this.manifest = manifest;
    this.snapshot = snapshot;
  }

  /** Answers what is in the archive beside its own manifest. */
  List<FileLine> write(OutputStream out, Progress progress) throws Exception {
    try (DatasetArchive archive = new DatasetArchive(dataset, out)) {
      add(archive, SubjectTable.FILE, table -> subjects(table, progress));
      add(archive, VisitTable.FILE, table -> visits(table, progress));
      add(archive, SignatureTable.FILE, this::signatures);
      for (FormTable form : FormTable.of(dataset)) {
        add(archive, form.file(), table -> form(form, table, progress));
      }
      add(archive, MarkTable.FILE, table -> LockedMarks.write(snapshot, dataset, table));
      for (ReleasedFiles.Member file : new ReleasedFiles(snapshot, dataset).of(subjects)) {
        add(archive, file.name(), file::copy);
      }
      add(archive, Codebook.FILE, table -> Codebook.write(dataset, table));
      manifest.ofTables(archive.member("manifest.json"), tables);
    }
    return tables;
  }

  private void subjects(OutputStream table, Progress progress) throws Exception {
    SubjectTable.writeHeader(table);
    subjects.all(
        subject -> {
          SubjectTable.write(dataset, subject, table);
          progress.oneMore(STEP);
        });
  }

  private void visits(OutputStream table, Progress progress) throws Exception {
    VisitTable.writeHeader(table);
    subjects.withVisits(
        subject -> {
          VisitTable.write(dataset, subject, table);
          progress.oneMore(STEP);
        });
  }

  private void signatures(OutputStream table) throws Exception {
    SignatureTable.writeHeader(table);
    new StoredSignatures(snapshot)
        .all(signature -> SignatureTable.write(dataset, signature, table));
  }

  private void form(FormTable form, OutputStream table, Progress progress) throws Exception {
    form.writeHeader(table);
    subjects.withForm(
        form.form(),
        subject -> {
          form.write(subject, table);
          progress.oneMore(STEP);
        });
  }

  private void add(DatasetArchive archive, String name, Contents contents) throws Exception {
    Measured measured = new Measured(archive.member(name));
    OutputStream table = new BufferedOutputStream(measured, 1 << 16);
    contents.writeTo(table);
    table.flush();
    tables.add(measured.line(name));
  }
}
