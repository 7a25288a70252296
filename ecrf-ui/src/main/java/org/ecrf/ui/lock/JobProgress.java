package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Map;
import org.ecrf.server.job.JobView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** How far long work has come. */
public class JobProgress extends Div {
  private static final double WHOLE = 100;

  /**
   * @param leave that the page may be left meanwhile
   */
  public JobProgress(JobView job, String title, String leave) {
    setId("progress");
    ProgressBar bar = new ProgressBar();
    bar.setValue(Math.min(1, job.progress() / WHOLE));
    bar.getElement().setAttribute("aria-label", title);
    String step = job.step() == null ? "" : job.step();
    add(
        bar,
        Parts.box(
            "row sm",
            Parts.text(Say.it("export.progress", Map.of("step", step, "percent", job.progress())))),
        Parts.box("xs dim", Parts.text(leave)));
    getElement().setAttribute("role", "status");
  }
}
