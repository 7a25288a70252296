package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a chain, newest act first. Access is the affair of those who ask. */
@ApplicationScoped
public class TrailReader {
  /**
   * An act is about a place where its target names it ({@code entry/visit/form}, {@code
   * query/id/visit/form/item}) or one of its changes has it as path, or is a signature of it.
   */
  private static final String ABOUT =
      """
       from act a where a.chain = :chain and (:everything
         or a.target like :entry escape '!' or a.target like :query escape '!'
         or exists (select 1 from jsonb_array_elements(a.disclosed -> 'changes') c
                     where c ->> 'path' like :path escape '!'
                        or c ->> 'path' like :mark escape '!'
                        or c ->> 'path' like :signed escape '!'
                        or c ->> 'path' like :verified escape '!'))
         and (:who = '' or a.who = :who) and (:action = '' or a.action = :action)
         and a.at >= :from and a.at < :until
      """;

  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final EntityManager em;

  @Inject
  TrailReader(EntityManager em) {
    this.em = em;
  }

  public List<Told> page(Chain chain, Wanted wanted, int offset, int limit) {
    @SuppressWarnings("unchecked")
    List<ActRow> rows =
        bind(
                em.createNativeQuery("select a.*" + ABOUT + "order by a.seq desc", ActRow.class),
                chain,
                wanted)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(ActRow::told).toList();
  }

  /**
   * A chain from its first act.
   *
   * @param at as it was then: up to the last act of that moment or before; null: all of it
   */
  public List<Told> until(Chain chain, @Nullable Instant at) {
    return em.createQuery(
            """
            select a from ActRow a
             where a.id.chain = :chain
               and a.id.seq <= (select max(b.id.seq) from ActRow b
                                 where b.id.chain = :chain and b.at <= :at)
             order by a.id.seq
            """,
            ActRow.class)
        .setParameter("chain", chain.name())
        .setParameter("at", at == null ? END_OF_TIME : at)
        .getResultStream()
        .map(ActRow::told)
        .toList();
  }

  public long count(Chain chain, Wanted wanted) {
    return ((Number)
            bind(em.createNativeQuery("select count(*)" + ABOUT, Long.class), chain, wanted)
                .getSingleResult())
        .longValue();
  }

  private static Query bind(Query query, Chain chain, Wanted wanted) {
    Place place = wanted.place();
    return query
        .setParameter("chain", chain.name())
        .setParameter("everything", place.everything())
        .setParameter("entry", place.entry())
        .setParameter("query", place.query())
        .setParameter("path", place.path())
        .setParameter("mark", "entry/" + place.path() + "/%")
        .setParameter("signed", place.signed())
        .setParameter("verified", "verification/" + place.path() + "/%")
        .setParameter("who", wanted.who() == null ? "" : wanted.who())
        .setParameter("action", wanted.action() == null ? "" : wanted.action())
        .setParameter("from", wanted.from() == null ? Instant.EPOCH : wanted.from())
        .setParameter("until", wanted.until() == null ? END_OF_TIME : wanted.until());
  }

  /**
   * Which acts; null: any.
   *
   * @param who did it
   * @param action the word of the act, e.g. {@code save}
   * @param until not included
   */
  public record Wanted(
      Place place,
      @Nullable String who,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant until) {
    public static final Wanted ALL =
        new Wanted(new Place(null, null, null), null, null, null, null);
  }

  /** A visit, a form or an item; null: any. */
  public record Place(@Nullable String visit, @Nullable String form, @Nullable String item) {
    boolean everything() {
      return visit == null && form == null && item == null;
    }

    String path() {
      return part(visit) + "/" + part(form) + "/" + part(item);
    }

    /** Acts on a form as a whole are about none of its items in particular. */
    String entry() {
      return item == null ? "entry/" + part(visit) + "/" + part(form) : "-";
    }

    String query() {
      return "query/%/" + path();
    }

    /** A form as a whole is signed. */
    String signed() {
      return item == null ? "signature/%/entry/" + part(visit) + "/" + part(form) : "-";
    }

    private static String part(@Nullable String name) {
      return name == null ? "%" : name.replaceAll("([!%_])", "!$1");
    }
  }
}
