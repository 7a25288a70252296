package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import org.ecrf.ui.signature.SignatureBlock;

/** Below the items, on the screen and in print: who has signed what stands in the form. */
class FormSignatures extends Div {
  FormSignatures() {
    addClassNames("sm", "signed");
    setId("signatures");
  }

  void show(OpenForm form) {
    removeAll();
    setVisible(!form.signatures().isEmpty());
    form.signatures().forEach(signature -> add(new SignatureBlock(signature, form.labels())));
  }
}
