package org.ecrf.server.matrix;

/** Where a role must hold for an operation. */
enum Reach {
  /** Nowhere: whoever is signed in, about themselves. */
  ANYBODY,
  /** In some study. */
  PLATFORM,
  /** In this study, at whichever of its sites. */
  STUDY,
  /** In this study, at all its sites. */
  ALL_SITES,
  /** At this site. */
  SITE
}
