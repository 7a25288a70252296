package org.ecrf.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import org.ecrf.ui.language.Say;

/** An address that no page has. */
@PermitAll
public class NowherePage extends Plain implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    says(Say.it("page.nowhere"), Say.it("page.refused"));
    return 404;
  }
}
