package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecrf.server.subject.SubjectFile;

/** Reads a subject's whole casebook and evaluates it: two statements at most. */
@ApplicationScoped
public class Casebooks {
  public CasebookNow of(SubjectFile subject) {
    throw new UnsupportedOperationException();
  }
}
