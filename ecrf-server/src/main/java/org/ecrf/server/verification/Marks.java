package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.Past;
import org.ecrf.server.subject.SubjectFile;

/** The table of marks. */
@ApplicationScoped
class Marks {
  private final EntityManager em;

  @Inject
  Marks(EntityManager em) {
    this.em = em;
  }

  /** Those of one form, taken back ones too; of a subject as it was, from the trail. */
  OfForm of(SubjectFile subject, FormAt at) {
    Past past = subject.past();
    return past == null ? now(subject, at) : PastMarks.of(subject, at, past.replay());
  }

  private OfForm now(SubjectFile subject, FormAt at) {
    return new OfForm(
        em.createQuery(
                """
                select m from MarkRow m
                 where m.id.subject = :subject and m.id.visit = :visit and m.id.form = :form
                 order by m.id.item, m.id.kind
                """,
                MarkRow.class)
            .setParameter("subject", subject.id())
            .setParameter("visit", at.visit())
            .setParameter("form", at.form())
            .getResultList());
  }

  /** Those of one form. */
  record OfForm(List<MarkRow> rows) {

    /** One that was not taken back. */
    Optional<MarkRow> standing(String item, MarkKind kind) {
      return row(item, kind).filter(mark -> mark.seen() != null);
    }

    List<MarkRow> standing(String item) {
      return rows.stream().filter(m -> m.item().equals(item) && m.seen() != null).toList();
    }

    Optional<MarkRow> row(String item, MarkKind kind) {
      return rows.stream().filter(m -> m.item().equals(item) && m.kind() == kind).findFirst();
    }
  }

  void store(MarkRow mark) {
    em.persist(mark);
  }
}
