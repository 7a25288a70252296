package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Text;
import org.ecrf.server.problem.Lookup;

/** The table of signatures that were begun. */
@ApplicationScoped
class Signings {
  private static final Duration KEPT = Duration.ofDays(1);
  private final EntityManager em;
  private final Clock clock;

  @Inject
  Signings(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Old ones go with it: the signature itself and the trail tell what was done. */
  SigningRow insert(SigningRow signing) {
    em.createQuery("delete from SigningRow s where s.beganAt < :old")
        .setParameter("old", clock.instant().minus(KEPT))
        .executeUpdate();
    em.persist(signing);
    return signing;
  }

  Optional<SigningRow> one(long id, String who) {
    return Optional.ofNullable(Lookup.byKey(em, SigningRow.class, id))
        .filter(s -> s.who().equals(who));
  }

  Optional<SigningRow> requested(String who, String request) {
    return em.createQuery(
            "select s from SigningRow s where s.who = :who and s.request = :request",
            SigningRow.class)
        .setParameter("who", who)
        .setParameter("request", request)
        .getResultStream()
        .findFirst();
  }

  /** One that waits for its answer. */
  @Transactional
  Optional<SigningRow> waiting(String key) {
    return of(key, LockModeType.NONE).filter(signing -> signing.isWaiting(clock.instant()));
  }

  /**
   * Takes an answer: once, and for good before it is looked at. Empty where none is waited for.
   *
   * @return with what was asked
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Taken> take(String key) {
    Optional<SigningRow> waiting =
        of(key, LockModeType.PESSIMISTIC_WRITE)
            .filter(signing -> signing.state() == SigningState.WAITING);
    boolean late = waiting.filter(s -> !s.isWaiting(clock.instant())).isPresent();
    Optional<Taken> taken = waiting.map(signing -> new Taken(signing, signing.ask(), late));
    waiting.ifPresent(SigningRow::answered);
    return taken;
  }

  /** An answer that was taken. */
  record Taken(SigningRow signing, Ask ask, boolean late) {}

  @Transactional(TxType.REQUIRES_NEW)
  void refuse(long id, String code, List<Text> because) {
    SigningRow signing = Lookup.byKey(em, SigningRow.class, id);
    if (signing.state() != SigningState.SIGNED) {
      signing.refused(code, because);
    }
  }

  /** Where it still waits. */
  void cancel(SigningRow signing) {
    em.refresh(signing, LockModeType.PESSIMISTIC_WRITE);
    if (signing.state() == SigningState.WAITING) {
      signing.refused(NotProved.Why.CANCELLED.code(), List.of());
    }
  }

  /** In the transaction of the signature. */
  void signed(long id, long signature) {
    Lookup.byKey(em, SigningRow.class, id).signed(signature);
  }

  private Optional<SigningRow> of(String key, LockModeType mode) {
    return em.createQuery("select s from SigningRow s where s.key = :key", SigningRow.class)
        .setParameter("key", key)
        .setLockMode(mode)
        .getResultStream()
        .findFirst();
  }
}
