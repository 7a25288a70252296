package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.server.entry.EntryView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** Below the items: which answers are kept although nobody is asked for them any more. */
class KeptNote extends Div {
  private static final int MOST_NAMED = 5;

  KeptNote() {
    addClassNames("sm", "mut", "kept");
    setId("kept");
  }

  void show(OpenForm form) {
    removeAll();
    EntryView view = form.view();
    List<String> kept =
        view.items().entrySet().stream()
            .filter(item -> item.getValue().status() == ItemStatus.HIDDEN)
            .map(item -> form.labels().item(form.at(item.getKey())))
            .toList();
    setVisible(!kept.isEmpty());
    if (!kept.isEmpty()) {
      String names = String.join(", ", kept.stream().limit(MOST_NAMED).toList());
      add(Parts.text(Say.it("form.kept", "n", kept.size(), "items", names)));
    }
  }
}
