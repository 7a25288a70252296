package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Optional;
import org.ecrf.server.trail.ListSeals;
import org.ecrf.server.trail.SealLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;

/** The newest seal of the study's trail, and all of them for whoever keeps them elsewhere. */
class SealsCard extends Card {
  private final ListSeals seals;
  private final String study;

  SealsCard(ListSeals seals, String study) {
    super(Say.it("seals.title"));
    this.seals = seals;
    this.study = study;
    setId("seals");
    Optional<SealLine> newest = seals.newest(study);
    newest.ifPresentOrElse(this::show, () -> body(Parts.text(Say.it("seals.none"), "sm", "mut")));
  }

  private void show(SealLine newest) {
    body(
        Parts.text(
            Say.it(
                "seals.newest",
                "number",
                Long.toString(newest.number()),
                "when",
                Moments.exact(newest.at()))),
        Parts.text(newest.hash(), "hash", "break"),
        Parts.text(Say.it("seals.text"), "sm", "mut"),
        Parts.box("row w", download()));
  }

  private Anchor download() {
    Anchor link = new Anchor(this::write, "");
    link.add(Icons.icon("dl"));
    link.add(Parts.text(Say.it("seals.get")));
    link.addClassName("btn");
    return link;
  }

  private void write(DownloadEvent event) throws IOException {
    event.setFileName(study + ".seals");
    event.setContentType("application/x-ndjson");
    seals.write(study, event.getOutputStream());
  }
}
