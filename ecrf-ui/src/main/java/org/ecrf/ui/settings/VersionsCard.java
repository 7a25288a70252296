package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Permission;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ListVersions;
import org.ecrf.server.study.PutIntoForce;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Standing;

/** The published versions of the study: what each changed, and where it is worked with. */
public class VersionsCard extends Card {
  private static final int AT_A_GLANCE = 4;

  @Inject ListVersions list;
  @Inject PutIntoForce putIntoForce;

  private final Div place = new Div();
  private String study = "";
  private List<ListSites.SiteLine> sites = List.of();

  public VersionsCard() {
    super(Say.it("settings.versions"));
    addClassName("clip");
    add(place);
  }

  void show(String study, List<ListSites.SiteLine> sites, Standing standing) {
    this.study = study;
    this.sites = sites;
    fill(standing.mayEverywhere(Permission.PUBLISH));
  }

  private void fill(boolean publishes) {
    Table table =
        new Table(
            Say.it("settings.versions"),
            List.of(
                Say.it("version.number"),
                Say.it("version.published"),
                Say.it("version.changes"),
                Say.it("version.force"),
                Say.it("version.put")));
    list.of(study)
        .forEach(
            line ->
                table
                    .row(
                        Parts.strong(String.valueOf(line.version())),
                        Parts.text(
                            line.publishedBy() + ", " + Moments.moment(line.publishedAt()),
                            "mut",
                            "sm"),
                        changes(line.changes()),
                        inForce(line.inForce()),
                        publishes ? put(line.version()) : Table.nothing())
                    .getElement()
                    .setAttribute("data-version", String.valueOf(line.version())));
    place.removeAll();
    place.add(table);
  }

  private static Component changes(List<Text> changes) {
    if (changes.isEmpty()) {
      return Parts.text(Say.it("version.first"), "mut");
    }
    UnorderedList lines = new UnorderedList();
    lines.addClassName("plain-list");
    changes.forEach(change -> lines.add(new ListItem(Say.it(change))));
    return changes.size() <= AT_A_GLANCE
        ? lines
        : new NativeDetails(Say.it("version.changes.n", "n", changes.size()), lines);
  }

  private static Component inForce(List<ListVersions.InForce> places) {
    Div lines = Parts.box("col");
    for (ListVersions.InForce force : places) {
      boolean later = force.from().isAfter(Moments.now());
      String where = force.site() == null ? Say.it("team.everywhere") : force.site();
      String since =
          Say.it(later ? "version.from" : "version.since", "when", Moments.moment(force.from()));
      Status status = later ? Status.WAITS : Status.ALLOWS;
      lines.add(Parts.box("row", status.badge(where), Parts.text(since, "sm", "mut")));
    }
    if (places.isEmpty()) {
      lines.add(Parts.text(Say.it("version.nowhere"), "mut"));
    }
    return lines;
  }

  private Component put(int version) {
    NativeButton put = Buttons.small(Buttons.plain(Say.it("version.put.short")));
    put.getElement().setAttribute("aria-label", Say.it("version.put.one", "version", version));
    put.addClickListener(pressed -> new PutForm(version, sites, this::put).open());
    return put;
  }

  private void put(PutForm form) {
    putIntoForce.put(
        new PutIntoForce.Command(
            study, form.version(), form.site(), form.from(), UUID.randomUUID().toString()));
    fill(true);
  }
}
