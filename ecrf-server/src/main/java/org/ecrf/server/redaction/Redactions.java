package org.ecrf.server.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Page;

/** The table of redactions, and the one function of the database that erases. */
@ApplicationScoped
class Redactions {
  private final EntityManager em;

  @Inject
  Redactions(EntityManager em) {
    this.em = em;
  }

  void insert(RedactionRow row) {
    em.persist(row);
  }

  Optional<RedactionRow> one(String study, long id) {
    return Optional.ofNullable(Lookup.byKey(em, RedactionRow.class, id))
        .filter(row -> row.ref().study().equals(study));
  }

  /** Read again, once the subject's row is locked. */
  void refresh(RedactionRow row) {
    em.refresh(row);
  }

  /** Erases what acts that stand in the chain by now name for this redaction. */
  void erase(RedactionRow row) {
    em.flush();
    em.createNativeQuery("select ecrf.redact(:id)", Integer.class)
        .setParameter("id", row.id())
        .getSingleResult();
    em.refresh(row);
  }

  /** The newest first, of these sites. */
  Page<RedactionRow> page(String study, Sites sites, int offset, int limit) {
    boolean all = sites instanceof Sites.All;
    List<String> codes =
        sites instanceof Sites.Some some ? List.copyOf(some.codes()) : List.of("none");
    String where =
        " from RedactionRow r where r.study = :study and (:all = true or r.site in :sites)";
    List<RedactionRow> rows =
        em.createQuery("select r" + where + " order by r.id desc", RedactionRow.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        em.createQuery("select count(r)" + where, Long.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .getSingleResult();
    return new Page<>(rows, total);
  }
}
