package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The table of entries. */
@ApplicationScoped
class EntryRows {
  private final EntityManager em;

  @Inject
  EntryRows(EntityManager em) {
    this.em = em;
  }

  Entries of(long subject) {
    Entries entries = new Entries();
    em.createQuery("select e from EntryRow e where e.id.subject = :subject", EntryRow.class)
        .setParameter("subject", subject)
        .getResultList()
        .forEach(entries::add);
    return entries;
  }

  EntryRow insert(EntryRow row) {
    em.persist(row);
    return row;
  }
}
