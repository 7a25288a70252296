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
 * A time on a wall clock and the instants it can mean: one, or two in the hour that a clock change
 * repeats where nobody wrote which.
 *
 * @param written the day and time of day that rules, datasets and people read
 */
public record Moment(WrittenTime written, Span<Instant> instants) {

  /** Empty for a time that the clock of the site skips in spring. */
  public static Optional<Moment> at(WrittenTime written, ZoneId zone) {
    LocalDateTime local = written.local();
    if (written.offset() != null) {
      return Optional.of(new Moment(written, Span.exactly(local.toInstant(written.offset()))));
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Optional.empty();
    }
    Instant first = local.toInstant(offsets.getFirst());
    Instant last = local.toInstant(offsets.getLast());
    return Optional.of(new Moment(written, Span.between(first, last)));
  }

  /** Some time of a day. */
  public static Moment on(LocalDate day, ZoneId zone) {
    Instant first = day.atStartOfDay(zone).toInstant();
    Instant last = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    return new Moment(new WrittenTime(day.atStartOfDay(), null), Span.between(first, last));
  }

  public LocalDateTime local() {
    return written.local();
  }

  /** The time of day is known, not the day alone. */
  public boolean timeKnown() {
    return instants.low().plus(Duration.ofHours(12)).isAfter(instants.high());
  }
}
