package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells those who must act that something waits for them, and nothing of what it is. */
@ApplicationScoped
class AlertLetters {

  void raised(AlertRow alert) {}

  void escalated(AlertRow alert) {}
}
