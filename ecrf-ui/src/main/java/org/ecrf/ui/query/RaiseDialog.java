package org.ecrf.ui.query;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Section;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.shell.Confirm;

/** Raises a query on something wider than an item: a section, the form, its visit, the subject. */
public class RaiseDialog {
  private final SubjectRef ref;
  private final Labels labels;
  private final QueryActions actions;
  private final Runnable raised;
  private final Select<ItemPath> about = new Select<>();
  private final QuestionFields fields;
  private final AssigneePick assignee = new AssigneePick();
  private final Confirm dialog;

  /**
   * @param raised called when there is a new query
   */
  public RaiseDialog(SubjectRef ref, Labels labels, QueryActions actions, Runnable raised) {
    this.ref = ref;
    this.labels = labels;
    this.actions = actions;
    this.raised = raised;
    fields = new QuestionFields(labels.study());
    NativeButton send = Buttons.primary(Say.it("query.raise.send"));
    dialog = new Confirm(Say.it("query.raise.wide"), send, this::send, about, fields, assignee);
  }

  /** On a form that is open. */
  public void open(String visit, String form, Form definition) {
    List<ItemPath> places = new ArrayList<>();
    places.add(new ItemPath(visit, form, Breadth.ALL));
    if (definition.sections().size() > 1) {
      definition.sections().stream()
          .map(Section::id)
          .map(section -> Breadth.section(visit, form, section))
          .forEach(places::add);
    }
    places.add(new ItemPath(visit, Breadth.ALL, Breadth.ALL));
    places.add(new ItemPath(Breadth.ALL, Breadth.ALL, Breadth.ALL));
    about.setId("query-about");
    about.setLabel(Say.it("query.about"));
    about.setItems(places);
    about.setItemLabelGenerator(at -> at == null ? "" : labels.path(at));
    about.setValue(places.getFirst());
    assignee.offer(actions.assignees(ref, places.getFirst()), Assignee.NOBODY);
    dialog.open();
    about.focus();
  }

  private void send() {
    // that nothing was asked is refused like anything else
    QuestionFields.Asked asked = fields.asked().orElse(new QuestionFields.Asked("", null));
    actions.raise(ref, about.getValue(), asked.to(assignee.getValue()));
    raised.run();
  }
}
