package org.ecrf.server.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** When people last signed in, as far as the platform has seen them since its beginning. */
@ApplicationScoped
public class LastLogins {
  private final EntityManager em;

  @Inject
  LastLogins(EntityManager em) {
    this.em = em;
  }

  private record Last(String who, Instant at) {}

  /** One statement for all of them; who never did is not in the answer. */
  public Map<String, Instant> of(Collection<String> people) {
    return em
        .createQuery(
            """
            select l.who, max(l.beganAt) from LoginRow l where l.who in :people group by l.who
            """,
            Last.class)
        .setParameter("people", people)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Last::who, Last::at));
  }
}
