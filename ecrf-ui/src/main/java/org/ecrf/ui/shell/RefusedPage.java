package org.ecrf.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;

/** A page that the person may not see, or that there is not; the two look alike where they must. */
@PermitAll
public class RefusedPage extends Plain implements HasErrorParameter<Refused> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> error) {
    Refused refused = error.getException();
    says(Refusals.sentence(refused.refusal()), Say.it("page.refused"));
    return refused.refusal().status();
  }
}
