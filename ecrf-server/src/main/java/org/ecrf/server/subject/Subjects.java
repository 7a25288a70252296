package org.ecrf.server.subject;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a subject's file out for a use case: checks access, and locks the row where it writes. */
@ApplicationScoped
public class Subjects {

  /** For reading. */
  public SubjectFile read(SubjectRef ref) {
    throw new UnsupportedOperationException();
  }

  /** For writing: the first statement of the one write path. Others wait until the commit. */
  public SubjectFile lock(SubjectRef ref) {
    throw new UnsupportedOperationException();
  }
}
