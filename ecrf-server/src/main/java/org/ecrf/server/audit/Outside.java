package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** What comes from outside: the database and the time. */
@ApplicationScoped
class Outside {
  @Produces
  @PersistenceContext(unitName = "ecrf")
  private EntityManager em;

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
