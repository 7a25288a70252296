package org.ecrf.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.facts.ListParameters;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.item.Answer;
import org.ecrf.ui.item.Control;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.jspecify.annotations.Nullable;

/** Sets one parameter, on the version of its value that the list showed. */
class ParameterForm {
  private static final String LABEL = "parameter-label";

  private final Confirm dialog;
  private Answer answer;

  ParameterForm(
      ListParameters.ParameterLine line,
      Item item,
      BiConsumer<ListParameters.ParameterLine, ParameterForm> save) {
    answer = new Answer.Given(line.value());
    Control control = Control.of(item, LABEL);
    control.show(line.value());
    control.onLeave(left -> answer = left);
    Span label = Parts.text(Say.it(line.label()), "b");
    label.setId(LABEL);
    Div field = Parts.box("row");
    field.add(control.components());
    dialog =
        new Confirm(
            line.site() == null
                ? Say.it("parameter.title")
                : Say.it("parameter.title.site", "site", line.site()),
            Buttons.primary(Say.it("parameter.save")),
            () -> save.accept(line, this),
            label,
            Parts.text(Say.it(line.help()), "mut", "sm"),
            field,
            Parts.text(Say.it("parameter.text"), "mut", "sm"));
  }

  /**
   * What was given; null clears it.
   *
   * @throws Refused where a part is missing
   */
  @Nullable ItemValue value() {
    return switch (answer) {
      case Answer.Given given -> given.value();
      case Answer.Partial partial ->
          throw new Refused(new Refusal.NotAllowed("parameter-part", partial.lacking(), List.of()));
    };
  }

  void open() {
    dialog.open();
  }
}
