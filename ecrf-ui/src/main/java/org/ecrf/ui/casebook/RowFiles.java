package org.ecrf.ui.casebook;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.item.FileDesk;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.shell.Refusals;
import org.jspecify.annotations.Nullable;

/** The files of one row. */
record RowFiles(EntryDesk desk, ItemRow row) implements FileDesk {

  @Override
  public int most() {
    return desk.files().most();
  }

  @Override
  public DownloadHandler get(AttachedFile file) {
    OpenForm form = desk.form();
    return desk.files().get(form.ref(), form.at(row.key()), file);
  }

  @Override
  public void refused(String why) {
    row.refuse(why);
  }

  @Override
  public void attach(String name, byte[] content) {
    if (desk.form().view().state() == EntryState.COMPLETE) {
      askWhy(name, content);
    } else {
      send(name, content, null);
    }
  }

  private void askWhy(String name, byte[] content) {
    row.asking();
    desk.ask(
        new ReasonQueue.Question(
            row,
            Say.it("reason.title"),
            Say.it("file.change", Map.of("item", Say.it(row.item().label()), "name", name)),
            Say.it("cancel"),
            desk.form().study().reasons(),
            reason -> send(name, content, reason),
            row::restore));
  }

  private void send(String name, byte[] content, @Nullable String reason) {
    try {
      desk.form().answered(desk.files().attach(desk.form(), row, name, content, reason));
    } catch (Refused refused) {
      row.refuse(Refusals.sentence(refused.refusal()));
      if (refused.refusal() instanceof Refusal.Stale) {
        desk.form().reopen();
        row.rebase(desk.form().item(row.key()));
      }
      return;
    }
    row.take(desk.form().item(row.key()));
    desk.saved();
  }
}
