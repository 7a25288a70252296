package org.ecrf.model.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A time on the site's wall clock and the instants it can mean: one, or two in the hour that a
 * clock change repeats.
 */
public record Moment(LocalDateTime local, Span<Instant> instants) {

  /** Empty for a time that the clock skips in spring. */
  public static Optional<Moment> at(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Optional.empty();
    }
    Instant first = local.toInstant(offsets.getFirst());
    Instant last = local.toInstant(offsets.getLast());
    return Optional.of(new Moment(local, Span.between(first, last)));
  }

  /** Some time of a day. */
  public static Moment on(LocalDate day, ZoneId zone) {
    Instant first = day.atStartOfDay(zone).toInstant();
    Instant last = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    return new Moment(day.atStartOfDay(), Span.between(first, last));
  }

  /** The time of day is known, not the day alone. */
  public boolean timeKnown() {
    return instants.low().plus(Duration.ofHours(12)).isAfter(instants.high());
  }
}
