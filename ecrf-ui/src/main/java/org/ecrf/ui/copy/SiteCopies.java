package org.ecrf.ui.copy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.ecrf.server.job.JobView;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.lock.JobProgress;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Refusals;

/** One site: makes a copy, shows how far it is, and gives those that were made. */
class SiteCopies extends Card {
  private final String study;
  private final ListSites.SiteLine site;
  private final Copies copies;
  private final Div refusal = Parts.box("");
  private final Div running = Parts.box("");
  private final Div made = Parts.box("");

  /**
   * @param begun what the page does once one is being made
   */
  SiteCopies(String study, ListSites.SiteLine site, Copies copies, Runnable begun) {
    super(Say.it("copy.site", Map.of("site", site.code(), "name", site.name())));
    this.study = study;
    this.site = site;
    this.copies = copies;
    addClassName("clip");
    getElement().setAttribute("data-site", site.code());
    NativeButton make = Buttons.withIcon(Buttons.primary(Say.it("copy.make")), "plus");
    make.getElement().setAttribute("data-make", site.code());
    make.addClickListener(pressed -> make(begun));
    body(Parts.box("row", make), refusal, running);
    add(made);
  }

  private void make(Runnable begun) {
    refusal.removeAll();
    try {
      copies.start(study, site.code());
      begun.run();
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
    }
  }

  /** Answers whether one is being made. */
  boolean show() {
    List<JobView> newest = copies.newest(study, site.code());
    running.removeAll();
    newest.stream().findFirst().map(this::state).ifPresent(running::add);
    made.removeAll();
    List<JobView> done = newest.stream().filter(j -> !j.files().isEmpty()).toList();
    made.add(done.isEmpty() ? Empty.of(Say.it("copy.none")) : table(done));
    return newest.stream().anyMatch(SiteCopies::isRunning);
  }

  private static boolean isRunning(JobView job) {
    return job.state() == JobView.State.READY || job.state() == JobView.State.RUNNING;
  }

  private Component state(JobView job) {
    return switch (job.state()) {
      case READY, RUNNING -> new JobProgress(job, Say.it("copy.title"), Say.it("copy.leave"));
      case FAILED -> Note.refused(Say.it("copy.failed", "code", String.valueOf(job.error())));
      case DONE -> Parts.box("");
    };
  }

  private Table table(List<JobView> done) {
    Table table =
        new Table(
            Say.it("copy.made"),
            List.of(
                Say.it("export.file"),
                Say.it("export.when"),
                Say.it("export.by"),
                Say.it("export.digest"),
                Say.it("export.get")));
    for (JobView job : done) {
      JobView.FileLine file = job.files().getFirst();
      table
          .row(
              Parts.text(file.name(), "break"),
              Parts.text(Moments.moment(job.requestedAt()), "nw"),
              Parts.text(job.requestedBy()),
              Parts.text(file.sha256(), "hash", "break"),
              download(job, file))
          .getElement()
          .setAttribute("data-file", file.name());
    }
    return table;
  }

  private Anchor download(JobView job, JobView.FileLine file) {
    Anchor link = new Anchor(copies.file(study, site.code(), job.id(), file), "");
    link.add(Icons.icon("dl"));
    link.addClassNames("btn", "ic", "s");
    link.getElement().setAttribute("aria-label", Say.it("export.download", "file", file.name()));
    return link;
  }
}
