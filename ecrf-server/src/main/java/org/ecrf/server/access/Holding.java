package org.ecrf.server.access;

import org.jspecify.annotations.Nullable;

/**
 * A grant that holds now.
 *
 * @param site null: all sites of the study
 */
public record Holding(String user, String study, Role role, @Nullable String site) {
  public boolean covers(String wanted) {
    return site == null || site.equals(wanted);
  }
}
