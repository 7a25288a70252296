package org.ecrf.server.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.verification.Unverified.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one subject that leads to its forms.
 *
 * @param additions what the caller may add
 * @param mistakes something was added by mistake, and is in none of the visits
 */
public record CasebookView(
    SubjectHead subject, List<VisitLine> visits, List<Addition> additions, boolean mistakes) {

  /**
   * A visit with its forms.
   *
   * @param key with its number where the visit repeats
   * @param missedBecause why it did not take place, null where it is not marked as missed
   * @param degree how far the visit as a whole is closed
   */
  public record VisitLine(
      String key,
      Visit visit,
      VisitPlan plan,
      Progress status,
      @Nullable String missedBecause,
      Degree degree,
      List<FormLine> forms) {}

  /**
   * @param form its key, with its number where the form repeats
   * @param summary the first answer of a repeat, by which it is told from others
   * @param signed a signature that holds covers it
   * @param degree how far it is closed
   * @param verification null where nothing is asked, or the caller may not know it
   */
  public record FormLine(
      String form,
      Text title,
      Text summary,
      EntryState state,
      Progress status,
      int openQueries,
      int findings,
      boolean signed,
      Degree degree,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tally verification) {

    /** A repeat that holds nothing, as if removed. */
    @JsonIgnore
    public boolean empty() {
      return status == Progress.REMOVED;
    }
  }

  /**
   * A repeat that could be added.
   *
   * @param visit key of the visit at which a form is added, or id of the visit that is added
   * @param form id of the form, null where the visit is meant
   * @param one what it is called
   */
  public record Addition(String visit, @Nullable String form, Text one) {}
}
