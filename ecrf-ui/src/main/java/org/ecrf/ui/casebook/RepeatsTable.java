package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.FormSlot;
import org.ecrf.ui.subject.SubjectWords;

/** The instances of a form, the newest first: what it is about, where it stands, what is open. */
class RepeatsTable extends Div {
  private static final int PAGE = 50;

  /** Fewer are seen at a glance. */
  private static final int WORTH_FINDING = 12;

  private final SubjectRef ref;
  private final When when;
  private final FormSlot slot;
  private final List<CasebookView.FormLine> newestFirst;
  private final Div actions = Parts.box("row end");
  private final Section card = new Section();
  private final TextField find = new TextField();
  private final Pager pager = new Pager(PAGE, this::show);

  RepeatsTable(SubjectRef ref, FormSlot slot, Labels labels, When when) {
    this.ref = ref;
    this.when = when;
    this.slot = slot;
    newestFirst =
        slot.lines().stream()
            .sorted(Comparator.comparing(RepeatsTable::number).reversed())
            .toList();
    addClassName("form");
    setId("repeats");
    H2 title = new H2(Say.it(slot.form().title()));
    title.addClassName("fttl");
    Span where =
        Parts.text(
            labels.visit(slot.visit()) + " · " + Say.it("repeat.count", "n", slot.filled().count()),
            "xs",
            "dim");
    card.addClassNames("card", "clip");
    add(
        Parts.box("fh", new Div(title, Parts.box("", where)), actions),
        Parts.box("fb col gap", find(), card));
    show(0);
  }

  private static int number(CasebookView.FormLine line) {
    return Occurrence.parse(line.form()).repeat();
  }

  private TextField find() {
    find.setId("find-repeat");
    find.addClassName("f-search");
    find.setPlaceholder(Say.it("repeat.find"));
    find.setAriaLabel(Say.it("repeat.find"));
    find.setPrefixComponent(Icons.icon("search"));
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(changed -> show(0));
    find.setVisible(newestFirst.size() > WORTH_FINDING);
    return find;
  }

  /** What may be done with the list. */
  void does(NativeButton button) {
    actions.add(button);
  }

  private void show(int from) {
    card.removeAll();
    if (newestFirst.isEmpty()) {
      card.add(Empty.of(Say.it("repeat.none"), Parts.text(Say.it("repeat.none.text"))));
      return;
    }
    List<CasebookView.FormLine> found = newestFirst.stream().filter(this::isFound).toList();
    Table table =
        new Table(
            Say.it(slot.form().title()),
            List.of(
                Say.it("repeat.number"),
                Say.it(slot.form().repeats().one()),
                Say.it("repeat.state"),
                Say.it("repeat.open")));
    List<CasebookView.FormLine> page = found.stream().skip(from).limit(PAGE).toList();
    page.forEach(line -> row(table, line));
    if (page.isEmpty()) {
      table.line(Parts.text(Say.it("repeat.nomatch"), "mut"));
    }
    pager.show(from, page.size(), found.size());
    card.add(table, pager);
  }

  private boolean isFound(CasebookView.FormLine line) {
    Locale language = Say.language();
    String text = number(line) + " " + Say.it(line.summary());
    return text.toLowerCase(language).contains(find.getValue().strip().toLowerCase(language));
  }

  private void row(Table table, CasebookView.FormLine line) {
    String first = slot.form().items().getFirst().id();
    ItemPath at = new ItemPath(slot.visit(), line.form(), first);
    String address = when.address(Address.item(ref, at));
    String says = Say.it(line.summary());
    table
        .row(
            Parts.text(String.valueOf(number(line)), "mut"),
            Parts.link(
                address, says.isBlank() ? Say.it("repeat.unnamed", "n", number(line)) : says, "b"),
            status(line).badge(),
            open(line))
        .getElement()
        .setAttribute("data-form", slot.visit() + "/" + line.form());
  }

  private static Status status(CasebookView.FormLine line) {
    return SubjectWords.status(line.status());
  }

  private static Component open(CasebookView.FormLine line) {
    Div open = Parts.box("row");
    if (line.openQueries() > 0) {
      open.add(Status.OPEN.badge(Say.it("item.queries", "n", line.openQueries())));
    }
    if (line.findings() > 0) {
      open.add(Status.CHECK.badge(Say.it("item.checks", "n", line.findings())));
    }
    return open;
  }
}
