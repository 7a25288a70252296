package org.ecrf.server.audit;

import org.jspecify.annotations.Nullable;

/** Who calls, as far as the trail asks: whether a repeated request is repeated by its author. */
public interface Calling {

  /** As the trail names them; null where nobody is signed in. */
  @Nullable String who();
}
