package org.ecrf.model.value;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date and time of day as it was written down (ISO 8601).
 *
 * @param offset how far the clock was ahead of UTC; null for the clock of the site, which says it
 *     except in the hour that a clock change repeats
 */
public record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {

  /** Not one that the clocks of this zone passed over; with an offset it is certain everywhere. */
  public boolean existsIn(ZoneId zone) {
    return offset != null || !zone.getRules().getValidOffsets(local).isEmpty();
  }

  @Override
  public String toString() {
    return local + (offset == null ? "" : offset.toString());
  }
}
