package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks a chain: each hash by recomputing it in the database, each link, and each disclosed value
 * against its commitment in the hashed text; what is erased, by who has let it be.
 */
@ApplicationScoped
public class ChainCheck {
  private final EntityManager em;
  private final Attested attested;

  @Inject
  ChainCheck(EntityManager em, Attested attested) {
    this.em = em;
    this.attested = attested;
  }

  /**
   * @param acts how many the chain has
   * @param redacted values that were erased with their salts
   * @param faults one line each; none where the chain is whole
   */
  public record Result(long acts, long redacted, List<String> faults) {}

  public Result check(Chain chain) {
    List<String> faults = new ArrayList<>(broken(chain));
    long acts = 0;
    long redacted = 0;
    Set<String> erased = new TreeSet<>();
    Erasures erasures = new Erasures(attested);
    try (Stream<Commitments> all = commitments(chain)) {
      for (Commitments act : (Iterable<Commitments>) all::iterator) {
        acts++;
        redacted += act.redacted();
        faults.addAll(act.faults());
        erased.addAll(act.erased());
        erasures.take(act).ifPresent(faults::add);
      }
    }
    erased.stream()
        .filter(place -> !erasures.has(place))
        .forEach(place -> faults.add(place + " is gone, and no act has redacted it"));
    return new Result(acts, redacted, faults);
  }

  /** Acts whose hash is not that of their text, or that do not follow the act before. */
  @SuppressWarnings("unchecked")
  private List<String> broken(Chain chain) {
    return em.createNativeQuery(
            """
            select 'act ' || seq || ' does not continue the chain' from (
              select seq, act, prev_hash, hash,
                     lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as hash_before,
                     lag(seq, 1, 0) over w as seq_before
                from act where chain = :chain window w as (order by seq)) a
             where hash <> sha256(prev_hash || convert_to(act, 'UTF8'))
                or prev_hash <> hash_before or seq <> seq_before + 1
             order by seq
            """,
            String.class)
        .setParameter("chain", chain.name())
        .getResultList();
  }

  private Stream<Commitments> commitments(Chain chain) {
    return em.createQuery(
            """
            select a.id.seq, a.act, a.disclosed from ActRow a
             where a.id.chain = :chain order by a.id.seq
            """,
            Commitments.class)
        .setParameter("chain", chain.name())
        .getResultStream();
  }
}
