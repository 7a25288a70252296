package org.ecrf.server.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The logins that this node knows to hold, so that a request costs no statement for it. What it
 * does not know it asks the database.
 */
@ApplicationScoped
class HeldLogins {
  /** Programs come with a new session for each token, and nothing tells when they are done. */
  private static final int MOST = 20_000;

  private final Logins logins;
  private final Set<String> held =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  @Inject
  HeldLogins(Logins logins) {
    this.logins = logins;
  }

  /** Whether what a request shows opens anything. */
  boolean admit(Credential shown) {
    if (held.contains(shown.session())) {
      return true;
    }
    boolean holds = logins.begin(shown);
    if (holds) {
      held.add(shown.session());
    }
    return holds;
  }

  void forget(String session) {
    held.remove(session);
  }
}
