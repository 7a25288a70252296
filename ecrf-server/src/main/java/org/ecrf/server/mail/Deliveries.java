package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.server.problem.Lookup;

/** Takes letters out of the outbox, and writes down what has become of them. */
@ApplicationScoped
class Deliveries {
  private final EntityManager em;
  private final Clock clock;

  @Inject
  Deliveries(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** The next letter that is due, for this node only. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<LetterRow> take() {
    Instant now = clock.instant();
    Optional<LetterRow> due =
        em
            .createNativeQuery(
                """
                select * from ecrf.letter where state = 'WAITING' and next_at <= :now
                 order by next_at, id limit 1 for update skip locked
                """,
                LetterRow.class)
            .setParameter("now", now)
            .getResultList()
            .stream()
            .map(LetterRow.class::cast)
            .findFirst();
    due.ifPresent(letter -> letter.tried(now));
    return due;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void sent(LetterRow letter) {
    one(letter).sent(clock.instant());
  }

  @Transactional(TxType.REQUIRES_NEW)
  void failed(LetterRow letter, String why) {
    one(letter).failed(why, clock.instant());
  }

  private LetterRow one(LetterRow letter) {
    return Objects.requireNonNull(Lookup.byKey(em, LetterRow.class, letter.id()));
  }
}
