package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.problem.Lookup;
import org.jspecify.annotations.Nullable;

/** The tables of queries and their messages. */
@ApplicationScoped
class Queries {
  private final EntityManager em;

  @Inject
  Queries(EntityManager em) {
    this.em = em;
  }

  void insert(QueryRow query) {
    em.persist(query);
  }

  void insert(MessageRow message) {
    em.persist(message);
  }

  Optional<QueryRow> one(String study, long id) {
    return Optional.ofNullable(Lookup.byKey(em, QueryRow.class, id))
        .filter(q -> q.place().study().equals(study));
  }

  /** Read again, once the subject's row is locked. */
  void refresh(QueryRow query) {
    em.refresh(query);
  }

  /** The subject's queries that are not closed, in the order in which they were raised. */
  List<QueryRow> open(long subject) {
    return em.createQuery(
            """
            select q from QueryRow q
             where q.place.subjectId = :subject and q.state <> CLOSED order by q.id
            """,
            QueryRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** What checks have raised for the subject and is open, or was accepted by a person. */
  List<QueryRow> standing(long subject) {
    return em.createQuery(
            """
            select q from QueryRow q
             where q.place.subjectId = :subject and q.origin = CHECK
               and (q.state <> CLOSED or q.accepted) order by q.id
            """,
            QueryRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** All that checks have raised for the subject and whose finding is known again. */
  List<QueryRow> known(long subject) {
    return em.createQuery(
            "select q from QueryRow q where q.place.subjectId = :subject and q.fingerprint is not null",
            QueryRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** The messages of these queries, each conversation in its order. */
  Map<Long, List<QueryView.Message>> messages(Collection<QueryRow> queries) {
    if (queries.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(
            """
            select m from MessageRow m where m.id.query in :queries
             order by m.id.query, m.id.seq
            """,
            MessageRow.class)
        .setParameter("queries", queries.stream().map(QueryRow::id).toList())
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                MessageRow::query, Collectors.mapping(MessageRow::view, Collectors.toList())));
  }

  /** How many are not closed, by subject, item and check. */
  List<Count> counts(Collection<Long> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select q.place.subjectId, q.place.visit, q.place.form, q.place.item, q.check, count(q)
              from QueryRow q
             where q.place.subjectId in :subjects and q.state <> CLOSED
             group by q.place.subjectId, q.place.visit, q.place.form, q.place.item, q.check
            """,
            Count.class)
        .setParameter("subjects", subjects)
        .getResultList();
  }

  /** Open queries of one item of one subject; boxed, as Hibernate finds the constructor by that. */
  record Count(
      Long subject, String visit, String form, String item, @Nullable String check, Long queries) {
    FormAt at() {
      return new FormAt(visit, form);
    }

    ItemPath path() {
      return new ItemPath(visit, form, item);
    }
  }
}
