package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.facts.ListParameters;
import org.ecrf.server.facts.SetParameter;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.StaleItem;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;

/** The parameters that the protocol leaves to the running study: opening days, doses in use. */
public class ParametersCard extends Card {
  @Inject ListParameters list;
  @Inject SetParameter set;

  private final Div place = new Div();
  private StudyDefinition study;

  public ParametersCard() {
    super(Say.it("settings.parameters"));
    addClassName("clip");
    add(place);
  }

  void show(StudyDefinition study) {
    this.study = study;
    Table table =
        new Table(
            Say.it("settings.parameters"),
            List.of(
                Say.it("parameter.label"),
                Say.it("parameter.site"),
                Say.it("parameter.value"),
                Say.it("parameter.by"),
                Say.it("parameter.change")));
    list.of(study.id()).forEach(line -> row(table, line));
    place.removeAll();
    place.add(table);
  }

  private void row(Table table, ListParameters.ParameterLine line) {
    Item item = item(line.id());
    Div label = new Div(Parts.strong(Say.it(line.label())));
    if (!line.help().isEmpty()) {
      label.add(Parts.box("xs dim", Parts.text(Say.it(line.help()))));
    }
    table
        .row(
            label,
            Parts.text(line.site() == null ? Say.it("team.everywhere") : line.site()),
            line.value() == null
                ? Parts.text(Say.it("parameter.unset"), "mut")
                : Parts.strong(Values.words(item, line.value())),
            Parts.text(
                line.by() == null || line.at() == null
                    ? ""
                    : line.by() + ", " + Moments.moment(line.at()),
                "mut",
                "sm"),
            change(line, item))
        .getElement()
        .setAttribute("data-parameter", line.id());
  }

  private Item item(String id) {
    return study.parameters().stream()
        .map(p -> p.item())
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Component change(ListParameters.ParameterLine line, Item item) {
    if (!line.maySet()) {
      return Table.nothing();
    }
    NativeButton change = Buttons.small(Buttons.plain(Say.it("parameter.set")));
    change
        .getElement()
        .setAttribute("aria-label", Say.it("parameter.set") + ": " + Say.it(line.label()));
    change.addClickListener(pressed -> new ParameterForm(line, item, this::save).open());
    return change;
  }

  private void save(ListParameters.ParameterLine line, ParameterForm form) {
    try {
      set.set(
          new SetParameter.Command(
              study.id(),
              line.id(),
              line.site(),
              form.value(),
              line.version(),
              UUID.randomUUID().toString()));
    } catch (Refused refused) {
      throw refused.refusal() instanceof Refusal.Stale stale
          ? told(stale.items().getFirst(), item(line.id()))
          : refused;
    } finally {
      show(study); // also what somebody else has set meanwhile
    }
  }

  private static Refused told(StaleItem theirs, Item item) {
    String sentence =
        Say.it(
            "parameter.stale",
            Map.of(
                "who",
                theirs.who() == null ? "" : theirs.who(),
                "value",
                Values.words(item, theirs.value())));
    return new Refused(new Refusal.NotAllowed("parameter-stale", sentence, List.of()));
  }
}
