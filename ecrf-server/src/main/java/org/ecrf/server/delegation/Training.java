package org.ecrf.server.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A training that somebody has had for a role.
 *
 * @param on the day
 * @param what was taught
 */
public record Training(@Nullable LocalDate on, @Nullable String what) {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  LocalDate day() {
    return Problems.given(on, "training/on");
  }

  String subject() {
    return FreeText.required("training/what", what);
  }

  /** A training is recorded once it has taken place, wherever on Earth that day has begun. */
  void refuseUnreadable(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    if (day().isAfter(today) || day().isBefore(EARLIEST)) {
      throw Problems.unreadable("training/on", Rule.TO_TODAY, EARLIEST);
    }
    subject();
  }
}
