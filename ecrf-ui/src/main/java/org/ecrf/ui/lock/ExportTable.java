package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.server.job.JobView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;

/** The exports that were made, with their files and digests. */
class ExportTable extends Div {
  private static final int DIGEST_SHOWN = 10;

  private final String study;
  private final Exports exports;
  private final Div manifest = new Div();
  private long shown = -1;

  ExportTable(String study, Exports exports) {
    this.study = study;
    this.exports = exports;
  }

  /** Stands below: the whole digests of the newest export, or of the one that was chosen. */
  Div manifest() {
    return manifest;
  }

  void show(List<JobView> jobs) {
    removeAll();
    List<JobView> done = jobs.stream().filter(j -> j.state() == JobView.State.DONE).toList();
    if (done.isEmpty()) {
      add(Empty.of(Say.it("export.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("export.made"),
            List.of(
                Say.it("export.file"),
                Say.it("export.when"),
                Say.it("export.size"),
                Say.it("export.digest"),
                Say.it("export.get")));
    for (JobView job : done) {
      job.files().forEach(file -> row(table, job, file));
    }
    add(table);
    if (done.stream().noneMatch(j -> j.id() == shown)) {
      describe(done.getFirst());
    }
  }

  private void row(Table table, JobView job, JobView.FileLine file) {
    NativeButton digest = new NativeButton(file.sha256().substring(0, DIGEST_SHOWN) + "…");
    digest.addClassNames("linkish", "hash");
    digest.setTitle(file.sha256());
    digest.addClickListener(pressed -> describe(job));
    table
        .row(
            Parts.text(file.name(), "break"),
            Parts.text(
                Moments.moment(job.finishedAt() == null ? job.requestedAt() : job.finishedAt()),
                "nw"),
            Parts.text(size(file.bytes()), "nw"),
            digest,
            download(job, file))
        .getElement()
        .setAttribute("data-file", file.name());
  }

  private Anchor download(JobView job, JobView.FileLine file) {
    Anchor link = new Anchor(exports.file(study, job.id(), file), "");
    link.add(Icons.icon("dl"));
    link.addClassNames("btn", "ic", "s");
    link.getElement().setAttribute("aria-label", Say.it("export.download", "file", file.name()));
    return link;
  }

  private static String size(long bytes) {
    return bytes < 1024
        ? bytes + " B"
        : bytes < 1024 * 1024
            ? String.format(Locale.ROOT, "%.1f kB", bytes / 1024.0)
            : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
  }

  private void describe(JobView job) {
    shown = job.id();
    manifest.removeAll();
    DescriptionList pairs = new DescriptionList();
    pairs.addClassName("pairs");
    pair(pairs, Say.it("export.by"), job.requestedBy());
    pair(pairs, Say.it("export.when"), Moments.exact(job.requestedAt()));
    Card card = new Card(Say.it("export.manifest"));
    card.setId("manifest");
    job.files().forEach(file -> digest(pairs, file));
    card.body(Parts.text(Say.it("export.manifest.text", Map.of()), "sm", "mut"), pairs);
    manifest.add(card);
  }

  private static void digest(DescriptionList pairs, JobView.FileLine file) {
    DescriptionList.Description value = new DescriptionList.Description(file.sha256());
    value.addClassName("hash");
    pairs.add(new DescriptionList.Term(file.name()), value);
  }

  private static void pair(DescriptionList pairs, String name, String value) {
    pairs.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
  }
}
