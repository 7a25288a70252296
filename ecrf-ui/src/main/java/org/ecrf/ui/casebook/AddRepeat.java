package org.ecrf.ui.casebook;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.AddVisit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.shell.Address;

/** Adds an instance of what repeats, and goes to its first question. */
public class AddRepeat {
  @Inject AddForm addForm;
  @Inject AddVisit addVisit;

  /** “Add adverse event”. Pressed twice it adds once, as the request stays the same. */
  NativeButton button(SubjectRef ref, StudyDefinition study, CasebookView.Addition addition) {
    NativeButton button = Buttons.plain(words(addition));
    String request = UUID.randomUUID().toString();
    button.addClickListener(pressed -> go(ref, study, add(ref, addition, request)));
    return Buttons.withIcon(button, "plus");
  }

  static String words(CasebookView.Addition addition) {
    return Say.it("repeat.add", "one", Say.within(addition.one()));
  }

  private FormAt add(SubjectRef ref, CasebookView.Addition addition, String request) {
    return addition.form() == null
        ? new FormAt(addVisit.add(ref, addition.visit(), request), "")
        : addForm.add(ref, addition.visit(), addition.form(), request);
  }

  private static void go(SubjectRef ref, StudyDefinition study, FormAt at) {
    if (at.form().isEmpty()) {
      UI.getCurrent().navigate(Address.visit(ref, at.visit()));
      return;
    }
    Form form = study.forms().get(at.formAt().id());
    UI.getCurrent().navigate(Address.item(ref, at.item(form.items().getFirst().id())));
  }
}
