package org.ecrf.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import org.ecrf.ui.language.Say;

/** A page that could not be built. */
@PermitAll
public class DefectPage extends Plain implements HasErrorParameter<Exception> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    String code = Defects.log(error.getException());
    says(Say.it("defect.title"), Say.it("defect.page", "code", code));
    return 500;
  }
}
