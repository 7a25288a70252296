package org.ecrf.model.visit;

import java.util.List;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit (ODM StudyEventDef).
 *
 * @param kind where it takes place; a log is no visit of a day but stands beside them all
 * @param dateItem {@code form.item} of this visit that holds its date; null for a log
 * @param forms ids of its forms, in order
 * @param timing when it is due; null: from the moment in which its stage is reached
 * @param repeats null where the visit stands once; else an unscheduled one that is added when it
 *     happens: {@code unscheduled[2]/vitals/weight}
 * @param dose the investigator authorises a dose at this visit
 * @param stage from which state of the subject on the visit is expected
 */
public record Visit(
    String id,
    Text title,
    Kind kind,
    @Nullable String dateItem,
    List<String> forms,
    @Nullable Timing timing,
    @Nullable Repeats repeats,
    boolean dose,
    Stage stage) {

  /** Where a visit takes place. */
  public enum Kind {
    ON_SITE,
    PHONE,
    /** Across visits (ODM StudyEventDef Type="Common"): adverse events, medication. */
    LOG
  }

  /** From which state of the subject on a visit is expected. */
  public enum Stage {
    SCREENING,
    ENROLLED
  }

  /**
   * Target day and window. Months are calendar months; a month added to a day that does not exist
   * gives the last day of the month.
   *
   * @param anchors what it counts from: visits, by their date, and dates of forms as {@code
   *     visit.form.item}; the first that has a date
   * @param months calendar months after it, negative for before
   * @param days days after that, negative for before
   * @param before days by which it may be earlier
   * @param late days by which it may be later
   */
  public record Timing(List<String> anchors, int months, int days, int before, int late) {}
}
