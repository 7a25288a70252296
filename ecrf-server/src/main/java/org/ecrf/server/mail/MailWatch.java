package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What whoever runs the platform watches of its letters. */
@ApplicationScoped
public class MailWatch {
  private static final Duration TOLD = Duration.ofDays(30);
  private final EntityManager em;
  private final Clock clock;
  private final MailSettings settings;

  @Inject
  MailWatch(EntityManager em, Clock clock, MailSettings settings) {
    this.em = em;
    this.clock = clock;
    this.settings = settings;
  }

  private record Failure(String error, Instant at) {}

  private record Counts(Long waiting, @Nullable Instant oldest, Long givenUp) {}

  /** Two statements. */
  public Mailing now() {
    Counts counts = counts();
    @Nullable Failure last = last().stream().findFirst().orElse(null);
    return new Mailing(
        settings.isSet(),
        counts.waiting(),
        counts.oldest(),
        counts.givenUp(),
        last == null ? null : last.error(),
        last == null ? null : last.at());
  }

  private Counts counts() {
    return em.createQuery(
            """
            select count(case when l.state = WAITING then 1 end),
                   min(case when l.state = WAITING then l.writtenAt end),
                   count(case when l.state = GIVEN_UP then 1 end)
              from LetterRow l
             where l.state = WAITING or (l.state = GIVEN_UP and l.writtenAt > :since)
            """,
            Counts.class)
        .setParameter("since", clock.instant().minus(TOLD))
        .getSingleResult();
  }

  private List<Failure> last() {
    return em.createQuery(
            """
            select l.error, l.failedAt from LetterRow l
             where l.error is not null and l.failedAt is not null
             order by l.failedAt desc
            """,
            Failure.class)
        .setMaxResults(1)
        .getResultList();
  }
}
