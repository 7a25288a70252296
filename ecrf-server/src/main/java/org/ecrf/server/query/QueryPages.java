package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.server.access.AccountName;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** Filters and pages queries in the database. */
@ApplicationScoped
class QueryPages {
  /** In days: more than any trial lasts, and a number that every clock can go back. */
  private static final int OLDEST = 36_500;

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
  private final Clock clock;

  @Inject
  QueryPages(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /**
   * Which queries.
   *
   * @param sites that the caller may see
   * @param seen what the caller may know there
   * @param waiting whose queries are the caller's
   */
  record Wanted(
      String study, Sites sites, QueryFilter filter, List<SiteSight> seen, Waiting waiting) {}

  /** How many there are in a state, and how many of them are overdue. */
  record Count(QueryState state, Long queries, Long overdue) {}

  List<QueryRow> rows(Wanted asked, QuerySort sort, int offset, int limit) {
    Map<String, Object> values = new TreeMap<>();
    String where = where(asked, values);
    if (asked.filter().state() != null) {
      where += " and q.state = :state";
      values.put("state", asked.filter().state());
    }
    String select = "select q" + where + " order by " + sort.order;
    return with(em.createQuery(select, QueryRow.class), values)
        .setFirstResult(Page.from(offset))
        .setMaxResults(Page.atMost(limit))
        .getResultList();
  }

  /** Whatever state was asked for. */
  List<Count> counts(Wanted asked) {
    Map<String, Object> values = new TreeMap<>();
    String select =
        "select q.state, count(q), count(case when q.overdue then 1 end)"
            + where(asked, values)
            + " group by q.state";
    return with(em.createQuery(select, Count.class), values).getResultList();
  }

  private String where(Wanted asked, Map<String, Object> values) {
    QueryFilter filter = asked.filter();
    wanted(asked.study(), asked.sites(), filter).forEach(values::put);
    String where =
        values.keySet().stream()
            .map(name -> condition(name, filter.around()))
            .collect(Collectors.joining(" and ", " from QueryRow q where ", ""));
    if (filter.overdue()) {
      where += " and q.overdue";
    }
    if (filter.mine()) {
      where += " and " + asked.waiting().condition(values);
    }
    where += closed(asked.seen(), values);
    return where + (filter.subject() == null ? OF_SUBJECTS : "");
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

  private static String condition(String name, boolean around) {
    return switch (name) {
      case "origin", "category", "assignedTo", "assignedRole" -> "q." + name + " = :" + name;
      case "before" -> "q.openedAt < :before";
      case "site" -> "q.place.site in :site";
      case "visit", "form" -> {
        String named = repeats("q.place." + name, ":" + name);
        yield around ? "(" + named + " or q.place." + name + " = '" + Breadth.ALL + "')" : named;
      }
      default -> "q.place." + name + " = :" + name;
    };
  }

  /** Named without a number, a visit or form stands for all its repeats. */
  private static String repeats(String column, String wanted) {
    return "(%1$s = %2$s or locate(concat(%2$s, '['), %1$s) = 1)".formatted(column, wanted);
  }

  private Map<String, Object> wanted(String study, Sites sites, QueryFilter filter) {
    Map<String, Object> wanted = new TreeMap<>();
    wanted.put("study", study);
    put(wanted, "subject", filter.subject());
    put(wanted, "origin", filter.origin());
    put(wanted, "category", filter.category());
    putAssignee(wanted, filter.assignee());
    if (filter.olderThan() != null) {
      int days = Math.min(filter.olderThan(), OLDEST);
      put(wanted, "before", clock.instant().minus(Duration.ofDays(days)));
    }
    put(wanted, "visit", filter.visit());
    put(wanted, "form", filter.form());
    put(wanted, "site", sites(sites, filter.site()));
    return wanted;
  }

  /** A role is written in capitals, an account never. */
  private static void putAssignee(Map<String, Object> wanted, @Nullable String assignee) {
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(r -> r.name().equals(assignee)).findAny();
    role.ifPresentOrElse(
        known -> put(wanted, "assignedRole", known),
        () -> put(wanted, "assignedTo", assignee == null ? null : AccountName.of(assignee)));
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
