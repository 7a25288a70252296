package org.ecrf.server.safety;

import java.time.Instant;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands in the list.
 *
 * @param raised when the site recorded it
 * @param hours that have passed since, until it was opened or until now
 * @param until by when somebody of the sponsor has to open it
 * @param escalated when it was told further that nobody had; null: it was not
 * @param opened by whom and when; null: by nobody
 * @param aware when the site became aware, as entered; null: not entered, or masked
 * @param causality what the investigator judges
 * @param whose the subject's or a partner's
 * @param masked some of these three are not for the caller
 */
public record AlertLine(
    long id,
    String subject,
    String site,
    String visit,
    String form,
    Matter matter,
    AlertState state,
    Instant raised,
    long hours,
    Instant until,
    @Nullable Instant escalated,
    @Nullable Opened opened,
    @Nullable ItemValue aware,
    @Nullable ItemValue causality,
    @Nullable ItemValue whose,
    boolean masked) {

  /** Who has taken notice. */
  public record Opened(String by, String role, Instant at) {}

  public boolean isLate() {
    return escalated != null;
  }
}
