package org.ecrf.server.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.verification.Unverified.Tally;
import org.jspecify.annotations.Nullable;

/** A row of the matrix of subjects and visits. */
public record SubjectRow(
    String number, String site, SubjectState state, List<VisitCell> visits, Degree degree) {

  /**
   * One visit of one subject; all repeats of a visit are one cell.
   *
   * @param instances how many repeats there are, of the visit or of forms in a log; else 0
   * @param verification null where nothing is asked, or the caller may not know it
   */
  public record VisitCell(
      String visit,
      VisitPlan plan,
      Progress status,
      int openQueries,
      Degree degree,
      int instances,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tally verification) {}
}
