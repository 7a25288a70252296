package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;
import org.ecrf.server.facts.AddRange;
import org.ecrf.server.facts.EndRange;
import org.ecrf.server.facts.ListRanges;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.RowRange;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Standing;

/** The reference ranges that a site's laboratory states, and from when until when. */
public class RangesCard extends Card {
  @Inject ListRanges list;
  @Inject AddRange addRange;
  @Inject EndRange endRange;

  private final Select<ListSites.SiteLine> site = new Select<>();
  private final NativeButton add =
      Buttons.withIcon(Buttons.small(Buttons.plain(Say.it("range.add"))), "plus");
  private final Div place = new Div();
  private StudyDefinition study;
  private Standing standing;

  public RangesCard() {
    super(Say.it("settings.ranges"));
    addClassName("clip");
    site.setId("range-site");
    site.addClassName("f-filter");
    site.setAriaLabel(Say.it("team.site"));
    site.setItemLabelGenerator(s -> s == null ? "" : s.code() + " " + s.name());
    site.addValueChangeListener(chosen -> fill());
    add.setId("add-range");
    add.addClickListener(pressed -> new RangeForm(study, site.getValue(), this::save).open());
    aside(Parts.box("row end", site, add));
    add(place);
  }

  void show(StudyDefinition study, List<ListSites.SiteLine> sites, Standing standing) {
    this.study = study;
    this.standing = standing;
    site.setItems(sites);
    site.setValue(sites.getFirst());
  }

  private void fill() {
    if (site.getValue() == null) {
      return;
    }
    boolean keeps = standing.may(Permission.KEEP_FACTS, site.getValue().code());
    add.setVisible(keeps);
    List<ListRanges.RangeLine> lines =
        list.of(study.id(), site.getValue().code()).stream()
            .sorted(
                Comparator.comparing((ListRanges.RangeLine l) -> analyte(l.range()))
                    .thenComparing(l -> l.range().from(), Comparator.reverseOrder()))
            .toList();
    Table table =
        new Table(
            Say.it("settings.ranges"),
            List.of(
                Say.it("range.analyte"),
                Say.it("range.for"),
                Say.it("range.limits"),
                Say.it("range.from"),
                Say.it("range.until"),
                Say.it("range.by"),
                Say.it("range.end")));
    lines.forEach(line -> row(table, line, keeps));
    if (lines.isEmpty()) {
      table.line(Parts.text(Say.it("range.none"), "mut"));
    }
    place.removeAll();
    place.add(table);
  }

  private void row(Table table, ListRanges.RangeLine line, boolean keeps) {
    ReferenceRange range = line.range();
    LocalDate until = range.until();
    table
        .row(
            Parts.strong(analyte(range)),
            Parts.text(RangeWords.people(range)),
            Parts.text(RowRange.limits(range), "nw"),
            Parts.text(Moments.fullDay(range.from()), "nw"),
            Parts.text(until == null ? "" : Moments.fullDay(until), "nw"),
            Parts.text(line.addedBy() + ", " + Moments.moment(line.addedAt()), "mut", "sm"),
            keeps && (until == null || until.isAfter(Moments.today()))
                ? end(line)
                : Table.nothing())
        .getElement()
        .setAttribute("data-range", String.valueOf(line.id()));
  }

  private String analyte(ReferenceRange range) {
    return study.analytes().stream()
        .filter(a -> a.id().equals(range.analyte()))
        .findFirst()
        .map(Analyte::title)
        .map(Say::it)
        .orElse(range.analyte());
  }

  private Component end(ListRanges.RangeLine line) {
    NativeButton end = Buttons.small(Buttons.plain(Say.it("range.end")));
    String what = analyte(line.range()) + " " + RowRange.limits(line.range());
    end.getElement().setAttribute("aria-label", Say.it("range.end") + ": " + what);
    end.addClickListener(
        pressed ->
            new RangeEnd(
                    what,
                    day -> {
                      endRange.end(study.id(), site.getValue().code(), line.id(), day, request());
                      fill();
                    })
                .open());
    return end;
  }

  private void save(ReferenceRange range) {
    addRange.add(new AddRange.Command(study.id(), site.getValue().code(), range, request()));
    fill();
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
