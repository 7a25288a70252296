package org.ecrf.server.trail;

import org.jspecify.annotations.Nullable;

/** Which acts of a subject to show; null: any. */
public record TrailFilter(@Nullable String visit, @Nullable String form, @Nullable String item) {
  public static final TrailFilter ALL = new TrailFilter(null, null, null);
}
