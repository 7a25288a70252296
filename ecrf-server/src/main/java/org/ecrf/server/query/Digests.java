package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.server.access.Grants;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Sites;
import org.ecrf.server.mail.Letter;
import org.ecrf.server.mail.Outbox;
import org.ecrf.server.mail.Recipient;
import org.ecrf.server.study.StudyIds;

/** Counts for each person the queries that wait, and writes the letters of a day. */
@ApplicationScoped
class Digests {
  private final EntityManager em;
  private final StudyIds studies;
  private final Grants grants;
  private final QuerySights sights;
  private final QueryPages pages;
  private final Outbox outbox;

  @Inject
  Digests(
      EntityManager em,
      StudyIds studies,
      Grants grants,
      QuerySights sights,
      QueryPages pages,
      Outbox outbox) {
    this.em = em;
    this.studies = studies;
    this.grants = grants;
    this.sights = sights;
    this.pages = pages;
    this.outbox = outbox;
  }

  /** What waits for somebody in a study. */
  record Waits(long open, long overdue, long answered) {
    boolean isNothing() {
      return open == 0 && answered == 0;
    }
  }

  /**
   * Answers how many people are written to; nobody where the day's letters have been written
   * before. A second node that comes at the same moment waits for the first, and then does nothing.
   */
  @Transactional(TxType.REQUIRES_NEW)
  int write(LocalDate day) {
    if (!isFirst(day)) {
      return 0;
    }
    Map<String, SortedMap<String, Waits>> people = new TreeMap<>();
    for (String study : studies.all()) {
      count(study)
          .forEach(
              (user, waits) ->
                  people.computeIfAbsent(user, u -> new TreeMap<>()).put(study, waits));
    }
    return people.entrySet().stream()
        .mapToInt(person -> outbox.add(letter(person.getKey(), person.getValue(), day)))
        .sum();
  }

  private boolean isFirst(LocalDate day) {
    return em.createNativeQuery("insert into digest (day) values (:day) on conflict do nothing")
            .setParameter("day", day)
            .executeUpdate()
        == 1;
  }

  /** By user name; whom nothing waits for is not in it. */
  private Map<String, Waits> count(String study) {
    Map<String, List<Holding>> people =
        grants.held(study).stream().collect(Collectors.groupingBy(Holding::user));
    Map<String, Waits> waits = new TreeMap<>();
    people.forEach(
        (user, held) -> {
          Waits waiting = count(study, user, held);
          if (!waiting.isNothing()) {
            waits.put(user, waiting);
          }
        });
    return waits;
  }

  private Waits count(String study, String user, List<Holding> held) {
    Sites sites = sites(held);
    QueryPages.Wanted wanted =
        new QueryPages.Wanted(
            study,
            sites,
            QueryFilter.ofMine(),
            sights.of(study, sites, held),
            new Waiting(user, held));
    Map<QueryState, QueryPages.Count> counts =
        pages.counts(wanted).stream()
            .collect(Collectors.toMap(QueryPages.Count::state, count -> count));
    QueryPages.Count none = new QueryPages.Count(QueryState.OPEN, 0L, 0L);
    QueryPages.Count open = counts.getOrDefault(QueryState.OPEN, none);
    QueryPages.Count answered = counts.getOrDefault(QueryState.ANSWERED, none);
    return new Waits(open.queries(), open.overdue(), answered.queries());
  }

  private static Sites sites(List<Holding> held) {
    return held.stream().anyMatch(h -> h.site() == null)
        ? new Sites.All()
        : new Sites.Some(
            held.stream().map(h -> Objects.requireNonNull(h.site())).collect(Collectors.toSet()));
  }

  private static Letter letter(String user, SortedMap<String, Waits> studies, LocalDate day) {
    String path = studies.size() == 1 ? "studies/" + studies.firstKey() + "/queries?mine=yes" : "";
    return new Letter(
        new Recipient.Account(user),
        DigestWords.heading(studies),
        DigestWords.text(studies),
        path,
        "digest/" + day);
  }
}
