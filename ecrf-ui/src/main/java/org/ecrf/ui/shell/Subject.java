package org.ecrf.ui.shell;

import com.vaadin.flow.router.RouteParameters;
import org.ecrf.server.subject.SubjectRef;

/** The subject that an address names. */
public final class Subject {
  private Subject() {}

  public static SubjectRef of(RouteParameters parameters) {
    return new SubjectRef(
        parameters.get(Address.STUDY).orElseThrow(), parameters.get(Address.NUMBER).orElseThrow());
  }
}
