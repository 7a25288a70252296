package org.ecrf.ui.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.problem.Page;
import org.ecrf.server.safety.AlertLine;
import org.ecrf.server.safety.AlertState;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Standing;
import org.jspecify.annotations.Nullable;

/** Alerts with what is known of them; who must act opens one here. */
class AlertTable extends Section {
  private static final int HOURS_OF_A_DAY = 24;

  private final Labels labels;
  private final boolean acts;
  private final Pager pager;
  private final Consumer<AlertLine> open;

  AlertTable(Labels labels, boolean acts, IntConsumer turn, Consumer<AlertLine> open) {
    this.labels = labels;
    this.acts = acts;
    this.open = open;
    pager = new Pager(SafetyPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("alerts");
  }

  void show(int from, Page<AlertLine> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("safety.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("safety.title"),
            List.of(
                Say.it("safety.what"),
                Say.it("queries.subject"),
                Say.it("safety.aware"),
                Say.it("safety.causality"),
                Say.it("safety.age"),
                Say.it("safety.opened"),
                Say.it("safety.act")));
    page.rows().forEach(alert -> row(table, alert));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, AlertLine alert) {
    SubjectRef ref = new SubjectRef(labels.study().id(), alert.subject());
    table
        .row(
            new Div(
                Parts.strong(word(alert.matter())),
                Parts.box("xs dim", Parts.text(labels.form(alert.form())))),
            new Div(
                Parts.link(Address.of(Address.CASEBOOK, ref), alert.subject(), "b"),
                Parts.box("xs dim", Parts.text(Say.it("safety.site", "site", alert.site())))),
            value(alert, alert.aware(), Report.Safety::aware),
            value(alert, judged(alert), judgement(alert)),
            age(alert),
            opened(alert),
            action(ref, alert))
        .getElement()
        .setAttribute("data-alert", alert.subject() + "/" + alert.visit() + "/" + alert.form());
  }

  /** Of a pregnancy it is whose. */
  private static @Nullable ItemValue judged(AlertLine alert) {
    return alert.matter() == Matter.PREGNANCY ? alert.whose() : alert.causality();
  }

  private static ItemOf judgement(AlertLine alert) {
    return alert.matter() == Matter.PREGNANCY ? Report.Safety::whose : Report.Safety::causality;
  }

  private Component value(AlertLine alert, @Nullable ItemValue value, ItemOf named) {
    Form form = labels.study().form(alert.visit(), alert.form()).orElse(null);
    String item =
        form != null && form.report() instanceof Report.Safety report ? named.of(report) : null;
    if (item == null) {
      return Table.nothing();
    }
    if (value == null) {
      return Parts.text(Say.it(alert.masked() ? "item.masked" : "safety.notyet"), "mut");
    }
    return Parts.text(labels.value(new ItemPath(alert.visit(), alert.form(), item), value));
  }

  /** Which item of a form holds something. */
  private interface ItemOf {
    @Nullable String of(Report.Safety report);
  }

  private static Component age(AlertLine alert) {
    Div age = new Div(Parts.text(hours(alert.hours()), "nw"));
    if (alert.isLate()) {
      age.add(Parts.box("", Status.OVERDUE.badge(Say.it("safety.late"))));
    }
    return age;
  }

  private static String hours(long hours) {
    return hours < HOURS_OF_A_DAY
        ? Say.it("safety.hours", "n", hours)
        : Say.it("safety.days", "n", hours / HOURS_OF_A_DAY, "h", hours % HOURS_OF_A_DAY);
  }

  private static Component opened(AlertLine alert) {
    AlertLine.Opened opened = alert.opened();
    if (alert.state() == AlertState.RETRACTED) {
      return Status.ENTERED_BY_MISTAKE.badge(Say.it("safety.retracted"));
    }
    if (opened == null) {
      return Parts.text(Say.it("safety.until", "until", Moments.moment(alert.until())), "nw");
    }
    return new Div(
        Parts.text(opened.by() + ", " + Moments.moment(opened.at())),
        Parts.box("xs dim", Parts.text(Standing.word(Role.valueOf(opened.role())))));
  }

  private Component action(SubjectRef ref, AlertLine alert) {
    if (acts && alert.state() == AlertState.WAITING) {
      NativeButton button = Buttons.small(Buttons.plain(Say.it("safety.open")));
      button.addClickListener(pressed -> open.accept(alert));
      return button;
    }
    return Parts.link(Address.form(ref, alert.visit(), alert.form()), Say.it("safety.read"));
  }

  static String word(Matter matter) {
    return Say.it("safety." + matter.name().toLowerCase(Locale.ROOT));
  }
}
