package org.ecrf.server.overview;

import java.util.List;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.subject.SubjectHead;

/** Everything about one subject that leads to its forms. */
public record CasebookView(SubjectHead subject, List<VisitLine> visits) {

  /** A visit with its forms. */
  public record VisitLine(Visit visit, VisitPlan plan, List<FormLine> forms) {}

  /**
   * @param due asked for by a lock
   */
  public record FormLine(
      String form,
      Text title,
      EntryState state,
      boolean due,
      int openQueries,
      int findings,
      boolean locked) {}
}
