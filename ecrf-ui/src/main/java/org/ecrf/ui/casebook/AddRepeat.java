package org.ecrf.ui.casebook;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** By the bare keys: an address as text would be written in its own way once more. */
  private static void go(SubjectRef ref, StudyDefinition study, FormAt at) {
    Map<String, String> place = new LinkedHashMap<>(Map.of("visit", at.visit()));
    if (!at.form().isEmpty()) {
      Form form = study.forms().get(at.formAt().id());
      place.put("form", at.form());
      place.put("item", form.items().getFirst().id());
    }
    UI.getCurrent().navigate(Address.of(Address.CASEBOOK, ref), QueryParameters.simple(place));
  }
}
