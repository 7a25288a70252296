package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** Filters and pages queries in the database. */
@ApplicationScoped
class QueryPages {
  private static final String CLOSED =
      """
       and not (q.place.site in :sites%1$d
            and (q.defined in :places%1$d or coalesce(q.check, '') in :checks%1$d))
      """;

  /** As in the list of subjects: who was entered by mistake is asked for. */
  private static final String OF_SUBJECTS =
      """
       and not exists (select s.id from SubjectRow s
                        where s.id = q.place.subjectId and s.state = ENTERED_BY_MISTAKE)
      """;

  private final EntityManager em;

  @Inject
  QueryPages(EntityManager em) {
    this.em = em;
  }

  /**
   * Which queries.
   *
   * @param sites that the caller may see
   * @param seen what the caller may know there
   */
  record Wanted(String study, Sites sites, QueryFilter filter, List<SiteSight> seen) {}

  /** The newest first. */
  Page<QueryRow> page(Wanted asked, int offset, int limit) {
    Map<String, Object> wanted = wanted(asked.study(), asked.sites(), asked.filter());
    String where =
        wanted.keySet().stream()
            .map(QueryPages::condition)
            .collect(Collectors.joining(" and ", " from QueryRow q where ", ""));
    where += closed(asked.seen(), wanted);
    where += asked.filter().subject() == null ? OF_SUBJECTS : "";
    List<QueryRow> rows =
        with(em.createQuery("select q" + where + " order by q.id desc", QueryRow.class), wanted)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        with(em.createQuery("select count(q)" + where, Long.class), wanted).getSingleResult();
    return new Page<>(rows, total);
  }

  /** Without those whose place or check is for others only. */
  private static String closed(List<SiteSight> seen, Map<String, Object> wanted) {
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < seen.size(); i++) {
      Set<String> places = seen.get(i).closedPlaces();
      if (!places.isEmpty()) {
        where.append(CLOSED.formatted(i));
        wanted.put("sites" + i, seen.get(i).sites());
        wanted.put("places" + i, places);
        wanted.put("checks" + i, seen.get(i).closedChecks());
      }
    }
    return where.toString();
  }

  private static String condition(String name) {
    return switch (name) {
      case "state" -> "q.state = :state";
      case "site" -> "q.place.site in :site";
      case "visit", "form" -> repeats("q.place." + name, ":" + name);
      default -> "q.place." + name + " = :" + name;
    };
  }

  /** Named without a number, a visit or form stands for all its repeats. */
  private static String repeats(String column, String wanted) {
    return "(%1$s = %2$s or locate(concat(%2$s, '['), %1$s) = 1)".formatted(column, wanted);
  }

  private static Map<String, Object> wanted(String study, Sites sites, QueryFilter filter) {
    Map<String, Object> wanted = new TreeMap<>();
    wanted.put("study", study);
    put(wanted, "subject", filter.subject());
    put(wanted, "state", filter.state());
    put(wanted, "visit", filter.visit());
    put(wanted, "form", filter.form());
    put(wanted, "site", sites(sites, filter.site()));
    return wanted;
  }

  private static void put(Map<String, Object> wanted, String name, @Nullable Object value) {
    if (value != null) {
      wanted.put(name, value);
    }
  }

  /** The sites that the caller may see and asks for; null: all. */
  private static @Nullable List<String> sites(Sites sites, @Nullable String wanted) {
    if (wanted != null) {
      return sites.has(wanted) ? List.of(wanted) : List.of();
    }
    return switch (sites) {
      case Sites.All all -> null;
      case Sites.Some some -> some.codes().stream().sorted().toList();
    };
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
