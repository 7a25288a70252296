package org.ecrf.ui.deviation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecrf.model.form.Choice;
import org.ecrf.server.deviation.ClassifyDeviation;
import org.ecrf.server.deviation.DeviationLine;
import org.ecrf.server.deviation.DeviationState;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** What the sponsor can do with a deviation: class it, close it, open it again. */
class DeviationSteps {
  private final Labels labels;
  private final ClassifyDeviation classify;
  private final Runnable done;

  DeviationSteps(Labels labels, ClassifyDeviation classify, Runnable done) {
    this.labels = labels;
    this.classify = classify;
    this.done = done;
  }

  Component of(DeviationLine line) {
    Div steps = Parts.box("row w");
    if (line.state() != DeviationState.CLOSED) {
      steps.add(step("deviations.classify", () -> classify(line)));
    }
    if (line.state() == DeviationState.CLASSED) {
      steps.add(step("deviations.close", () -> close(line)));
    }
    if (line.state() == DeviationState.CLOSED) {
      steps.add(step("deviations.reopen", () -> reopen(line)));
    }
    return steps;
  }

  private static NativeButton step(String key, Runnable action) {
    NativeButton button = Buttons.small(Buttons.plain(Say.it(key)));
    button.addClickListener(pressed -> action.run());
    return button;
  }

  private void classify(DeviationLine line) {
    RadioButtonGroup<Choice> classes = new RadioButtonGroup<>(Say.it("deviations.class"));
    classes.setId("deviation-class");
    classes.setItems(labels.study().deviationClasses());
    classes.setItemLabelGenerator(choice -> Say.it(choice.label()));
    ask(
        "deviations.classify",
        note -> {
          if (classes.getValue() == null) {
            throw new Refused(
                new Refusal.NotAllowed(
                    "class-needed", Say.it("deviations.class.needed"), List.of()));
          }
          classify.classify(study(), line.of(), classes.getValue().code(), note, request());
        },
        classes);
  }

  private void close(DeviationLine line) {
    ask("deviations.close", note -> classify.close(study(), line.of(), note, request()));
  }

  private void reopen(DeviationLine line) {
    ask("deviations.reopen", note -> classify.reopen(study(), line.of(), note, request()));
  }

  private void ask(String key, Consumer<String> act, Component... before) {
    TextArea note = new TextArea(Say.it("deviations.note"));
    note.setId("deviation-note");
    note.addClassName("f-wide");
    Div content = Parts.box("col gap", before);
    content.add(note);
    new Confirm(
            Say.it(key),
            Buttons.primary(Say.it(key)),
            () -> {
              act.accept(note.getValue().strip());
              done.run();
            },
            content)
        .open();
  }

  private String study() {
    return labels.study().id();
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
