package org.ecrf.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the platform's chain, newest act first. Access is the affair of those who ask. */
@ApplicationScoped
public class PlatformReader {
  private final EntityManager em;

  @Inject
  PlatformReader(EntityManager em) {
    this.em = em;
  }

  /**
   * Which acts; null: any.
   *
   * @param who did it, or is the person that it was about
   * @param from not earlier
   * @param until earlier
   */
  public record Filter(
      @Nullable String who,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant until) {}

  public List<Told> page(Filter filter, int offset, int limit) {
    @SuppressWarnings("unchecked")
    List<ActRow> rows =
        bind(
                em.createNativeQuery(
                    "select a.*" + where(filter) + " order by a.seq desc", ActRow.class),
                filter)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(ActRow::told).toList();
  }

  public long count(Filter filter) {
    return ((Number)
            bind(em.createNativeQuery("select count(*)" + where(filter), Long.class), filter)
                .getSingleResult())
        .longValue();
  }

  private static String where(Filter filter) {
    StringBuilder where = new StringBuilder(" from act a where a.chain = :chain");
    given(filter).keySet().forEach(name -> where.append(" and ").append(condition(name)));
    return where.toString();
  }

  private static String condition(String name) {
    return switch (name) {
      case "who" ->
          """
          (a.who = :who or exists (
             select 1 from jsonb_array_elements(a.disclosed -> 'changes') c
              where c ->> 'path' like '%/user'
                and :who in (c -> 'from' -> 'value' ->> 'value', c -> 'to' -> 'value' ->> 'value')))
          """;
      case "action" -> "a.action = :action";
      case "from" -> "a.at >= :from";
      default -> "a.at < :until";
    };
  }

  private static Query bind(Query query, Filter filter) {
    query.setParameter("chain", Chain.PLATFORM.name());
    given(filter).forEach(query::setParameter);
    return query;
  }

  private static Map<String, Object> given(Filter filter) {
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "who", filter.who());
    put(given, "action", filter.action());
    put(given, "from", filter.from());
    put(given, "until", filter.until());
    return given;
  }

  private static void put(Map<String, Object> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
