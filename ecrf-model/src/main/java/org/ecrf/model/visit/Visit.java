package org.ecrf.model.visit;

import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit (ODM StudyEventDef).
 *
 * @param dateItem {@code form.item} of this visit that holds its date
 * @param forms ids of its forms, in order
 * @param timing when it is due; null: from the moment in which its stage is reached
 * @param stage from which state of the subject on the visit is expected
 */
public record Visit(
    String id,
    Text title,
    String dateItem,
    List<String> forms,
    @Nullable Timing timing,
    Stage stage) {

  /** From which state of the subject on a visit is expected. */
  public enum Stage {
    SCREENING,
    ENROLLED
  }

  /**
   * Target day and window. Months are calendar months; a month added to a day that does not exist
   * gives the last day of the month.
   *
   * @param after the visit from whose date it counts
   * @param months calendar months after it
   * @param days days after that
   * @param before days by which it may be earlier
   * @param late days by which it may be later
   */
  public record Timing(String after, int months, int days, int before, int late) {}
}
