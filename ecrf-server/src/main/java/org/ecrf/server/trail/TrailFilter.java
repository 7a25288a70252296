package org.ecrf.server.trail;

import java.time.Instant;
import org.ecrf.server.audit.TrailReader;
import org.jspecify.annotations.Nullable;

/**
 * Which acts to show; null: any.
 *
 * @param who did it
 * @param action the word of the act, e.g. {@code save}
 * @param from the first moment
 * @param until not included
 */
public record TrailFilter(
    @Nullable String visit,
    @Nullable String form,
    @Nullable String item,
    @Nullable String who,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant until) {
  public static final TrailFilter ALL = new TrailFilter(null, null, null);

  /** Acts on a place. */
  public TrailFilter(@Nullable String visit, @Nullable String form, @Nullable String item) {
    this(visit, form, item, null, null, null, null);
  }

  TrailReader.Wanted wanted() {
    return new TrailReader.Wanted(
        new TrailReader.Place(visit, form, item), who, action, from, until);
  }
}
