package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of acts, as it is appended to. */
@ApplicationScoped
class Acts {
  private final EntityManager em;

  @Inject
  Acts(EntityManager em) {
    this.em = em;
  }

  /** Others wait here until this transaction ends. */
  void lock(Chain chain) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:chain, 0)) as text)", String.class)
        .setParameter("chain", chain.name())
        .getSingleResult();
  }

  /**
   * The last act of the chain, and before it the one of this request where there is one. Read in a
   * statement of its own after the lock: joined to it, it would show the head before the wait.
   */
  List<Standing> last(Chain chain, @Nullable String request) {
    return em.createQuery(
            """
            select a.id.seq, a.at, a.who, a.target, a.request, a.hash, a.disclosed
              from ActRow a
             where a.id.chain = :chain
               and (a.request = :request
                    or a.id.seq = (select max(b.id.seq) from ActRow b where b.id.chain = :chain))
             order by a.id.seq
            """,
            Standing.class)
        .setParameter("chain", chain.name())
        .setParameter("request", request)
        .getResultList();
  }

  /** The same of several chains, with the chain of each act; one statement. */
  List<Inside> last(Collection<Chain> chains, String request) {
    return em.createQuery(
            """
            select a.id.chain, a.id.seq, a.who, a.request, a.hash, a.disclosed
              from ActRow a
             where a.id.chain in :chains
               and (a.request = :request
                    or a.id.seq = (select max(b.id.seq) from ActRow b
                                    where b.id.chain = a.id.chain))
             order by a.id.chain, a.id.seq
            """,
            Inside.class)
        .setParameter("chains", chains.stream().map(Chain::name).toList())
        .setParameter("request", request)
        .getResultList();
  }

  void insert(ActRow row) {
    em.persist(row);
  }

  /** An act of one of several chains. */
  record Inside(
      String chain,
      Long seq,
      String who,
      @Nullable String request,
      byte[] hash,
      String disclosed) {}

  /** What is asked of an act that stands there already. */
  record Standing(
      Long seq,
      Instant at,
      String who,
      String target,
      @Nullable String request,
      byte[] hash,
      String disclosed) {}
}
