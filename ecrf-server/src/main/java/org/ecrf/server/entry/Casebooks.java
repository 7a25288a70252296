package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.server.subject.SubjectFile;

/** Reads a subject's whole casebook in one statement and evaluates it. */
@ApplicationScoped
public class Casebooks {
  private final EntryRows rows;
  private final Evaluator evaluator;

  @Inject
  Casebooks(EntryRows rows, Evaluator evaluator) {
    this.rows = rows;
    this.evaluator = evaluator;
  }

  public CasebookNow of(SubjectFile subject) {
    return evaluator.evaluate(subject, rows.of(subject.id()));
  }
}
