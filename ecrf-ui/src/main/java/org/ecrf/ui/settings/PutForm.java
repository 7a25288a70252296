package org.ecrf.ui.settings;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.jspecify.annotations.Nullable;

/** Asks where a version is to be worked with, and from when. */
class PutForm {
  private final int version;
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final DayField day = new DayField();
  private final Confirm dialog;

  PutForm(int version, List<ListSites.SiteLine> sites, Consumer<PutForm> put) {
    this.version = version;
    site.setId("put-site");
    site.setLabel(Say.it("team.site"));
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("team.everywhere"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("team.everywhere") : s.code() + " " + s.name());
    day.setId("put-from");
    day.setLabel(Say.it("version.day"));
    dialog =
        new Confirm(
            Say.it("version.put.one", "version", version),
            Buttons.primary(Say.it("version.put.short")),
            () -> put.accept(this),
            site,
            day,
            Parts.text(Say.it("version.put.text"), "mut", "sm"));
  }

  int version() {
    return version;
  }

  /** Null: all sites, those to come too. */
  @Nullable String site() {
    return site.getValue() == null ? null : site.getValue().code();
  }

  /** The beginning of the day, by the clock of the screen; null: at once. */
  @Nullable Instant from() {
    LocalDate from = day.getValue();
    return from == null || from.equals(Moments.today())
        ? null
        : from.atStartOfDay(Moments.zone()).toInstant();
  }

  void open() {
    dialog.open();
  }
}
