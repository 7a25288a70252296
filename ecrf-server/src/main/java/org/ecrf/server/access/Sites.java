package org.ecrf.server.access;

import java.util.Set;

/** The sites of one study for which a permission holds. */
public sealed interface Sites {
  boolean has(String site);

  /** All there are and will be. */
  record All() implements Sites {
    @Override
    public boolean has(String site) {
      return true;
    }
  }

  /** Those named. */
  record Some(Set<String> codes) implements Sites {
    public Some {
      codes = Set.copyOf(codes);
    }

    @Override
    public boolean has(String site) {
      return codes.contains(site);
    }
  }
}
