package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The table of what takes two people. */
@ApplicationScoped
class LockRequests {
  private static final int MOST = 100;

  private final EntityManager em;

  @Inject
  LockRequests(EntityManager em) {
    this.em = em;
  }

  long next() {
    return (Long)
        em.createNativeQuery("select nextval('ecrf.lock_request_id')", Long.class)
            .getSingleResult();
  }

  void insert(RequestRow row) {
    em.persist(row);
  }

  /** Held until the end of the transaction: it is decided once. */
  Optional<RequestRow> hold(String study, long id) {
    return em
        .createQuery(
            "select r from RequestRow r where r.study = :study and r.id = :id", RequestRow.class)
        .setParameter("study", study)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The newest first. */
  List<LockRequest> all(String study) {
    return em.createQuery(
            "select r from RequestRow r where r.study = :study order by r.id desc",
            RequestRow.class)
        .setParameter("study", study)
        .setMaxResults(MOST)
        .getResultStream()
        .map(RequestRow::view)
        .toList();
  }

  boolean isOpen(String study, LockRequest.Wanted wanted, Place place) {
    return all(study).stream()
        .anyMatch(r -> r.isOpen() && r.wanted() == wanted && r.place().equals(place));
  }
}
