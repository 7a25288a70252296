package org.ecrf.server.overview;

import org.ecrf.model.casebook.SubjectState;
import org.jspecify.annotations.Nullable;

/** Which subjects to list; null: any. Those entered by mistake are listed by their state only. */
public record SubjectFilter(
    @Nullable String text, @Nullable SubjectState state, @Nullable String site) {
  public static final SubjectFilter ALL = new SubjectFilter(null, null, null);
}
