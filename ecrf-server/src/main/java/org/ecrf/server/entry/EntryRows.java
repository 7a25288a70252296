package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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

  /** By subject; a subject without entries is absent. */
  Map<Long, Entries> of(Collection<Long> subjects) {
    Map<Long, Entries> entries = new HashMap<>();
    if (!subjects.isEmpty()) {
      em.createQuery("select e from EntryRow e where e.id.subject in :subjects", EntryRow.class)
          .setParameter("subjects", subjects)
          .getResultList()
          .forEach(row -> entries.computeIfAbsent(row.subject(), s -> new Entries()).add(row));
    }
    return entries;
  }

  EntryRow insert(EntryRow row) {
    em.persist(row);
    return row;
  }
}
