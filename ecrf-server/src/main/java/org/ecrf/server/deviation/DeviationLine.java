package org.ecrf.server.deviation;

import java.time.Instant;
import org.ecrf.model.value.Text;
import org.ecrf.server.deviation.DeviationFilter.Source;
import org.jspecify.annotations.Nullable;

/**
 * A deviation as it stands in the list.
 *
 * @param of its name in commands
 * @param check that has found it, null where a person has
 * @param item at which it was found, null where a person has, or where it may tell what is hidden
 * @param since when it was found or first recorded
 * @param date the day of it as the site says, null where it does not
 * @param what what happened; null: not entered, or masked
 * @param action what the site does about it; null: nothing yet, or masked
 * @param said what the sponsor says of it, null: nothing yet
 * @param masked some of it is not for the caller
 */
public record DeviationLine(
    String of,
    Source source,
    String subject,
    String site,
    String visit,
    String form,
    @Nullable String item,
    @Nullable String check,
    Instant since,
    @Nullable String date,
    @Nullable Text what,
    @Nullable String action,
    DeviationState state,
    @Nullable Said said,
    boolean masked) {

  /** The sponsor's record. */
  public record Said(String classed, String note, String by, String role, Instant at) {}
}
