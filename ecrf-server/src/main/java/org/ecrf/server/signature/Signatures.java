package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.Past;
import org.ecrf.server.subject.SubjectFile;

/** The tables of signatures and of what they cover. */
@ApplicationScoped
public class Signatures {
  private final EntityManager em;

  @Inject
  Signatures(EntityManager em) {
    this.em = em;
  }

  SignatureRow insert(SignatureRow signature, List<Covered> covers) {
    em.persist(signature);
    covers.forEach(form -> em.persist(new SignedEntryRow(signature.id(), form)));
    return signature;
  }

  /** Of a decision. */
  void insert(SignatureRow signature, long decision, SignedDecision signed) {
    em.persist(new SignedDecisionRow(signature.id(), decision, signed));
  }

  /** What those of decisions cover. */
  Map<Long, SignedDecision> decisions(Collection<SignatureRow> signatures) {
    List<Long> wanted =
        signatures.stream().filter(s -> s.scope().isDecision()).map(SignatureRow::id).toList();
    return wanted.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select d from SignedDecisionRow d where d.signature in :signatures",
                SignedDecisionRow.class)
            .setParameter("signatures", wanted)
            .getResultStream()
            .collect(Collectors.toMap(SignedDecisionRow::signature, SignedDecisionRow::signed));
  }

  /** Of one subject, the newest first. */
  List<SignatureRow> of(long subject) {
    return em.createQuery(
            "select s from SignatureRow s where s.subjectId = :subject order by s.id desc",
            SignatureRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** What each of them covers, in the order of the forms' names. */
  Map<Long, List<Covered>> covers(Collection<SignatureRow> signatures) {
    if (signatures.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(
            """
            select e from SignedEntryRow e where e.id.signature in :signatures
             order by e.id.visit, e.id.form
            """,
            SignedEntryRow.class)
        .setParameter("signatures", signatures.stream().map(SignatureRow::id).toList())
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                SignedEntryRow::signature,
                Collectors.mapping(SignedEntryRow::covered, Collectors.toList())));
  }

  /**
   * Forms of a subject that a signature covers which holds; of one that is shown as it was, which
   * held then.
   */
  public Set<FormAt> signed(SubjectFile subject) {
    Past past = subject.past();
    return past == null ? signed(subject.id()) : SignedThen.of(past.replay());
  }

  private Set<FormAt> signed(long subject) {
    return em.createQuery(
            """
            select distinct e.id.visit, e.id.form from SignedEntryRow e, SignatureRow s
             where s.id = e.id.signature and s.subjectId = :subject and s.state = SIGNED
            """,
            FormAt.class)
        .setParameter("subject", subject)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * Makes those void that cover one of these items, or of these forms; one statement.
   *
   * @return their numbers
   */
  Set<Long> touch(
      long subject, Set<ItemPath> items, Set<FormAt> forms, Instant moment, String who) {
    @SuppressWarnings("unchecked")
    List<Long> touched =
        em.createNativeQuery(
                """
                update signature s set state = 'VOID', voided_at = :moment, voided_by = :who
                 where s.subject_id = :subject and s.state = 'SIGNED' and exists (
                   select from signature_entry e
                     join jsonb_to_recordset(cast(:places as jsonb))
                          as p(visit text, form text, item text)
                       on p.visit = e.visit and p.form = e.form
                    where e.signature_id = s.id
                      and (p.item is null or not jsonb_exists(e.left_out, p.item)))
                returning s.id
                """,
                Long.class)
            .setParameter("moment", moment)
            .setParameter("who", who)
            .setParameter("subject", subject)
            .setParameter("places", places(items, forms))
            .getResultList();
    return new TreeSet<>(touched);
  }

  private static String places(Set<ItemPath> items, Set<FormAt> forms) {
    List<Map<String, String>> places =
        items.stream()
            .map(at -> Map.of("visit", at.visit(), "form", at.form(), "item", at.itemId()))
            .collect(Collectors.toList());
    forms.forEach(at -> places.add(Map.of("visit", at.visit(), "form", at.form())));
    return Canonical.of(places);
  }

  /** Which of these signatures cover one of these items. */
  boolean cover(Set<Long> signatures, Set<ItemPath> items) {
    return !signatures.isEmpty()
        && !items.isEmpty()
        && ((Number)
                    em.createNativeQuery(
                            """
                            select count(*) from signature_entry e
                              join jsonb_to_recordset(cast(:places as jsonb))
                                   as p(visit text, form text, item text)
                                on p.visit = e.visit and p.form = e.form
                             where e.signature_id in (:signatures)
                               and not jsonb_exists(e.left_out, p.item)
                            """,
                            Long.class)
                        .setParameter("places", places(items, Set.of()))
                        .setParameter("signatures", signatures)
                        .getSingleResult())
                .longValue()
            > 0;
  }

  /** What stood in these forms is erased: nobody can find it by trying any more. */
  public void eraseSalts(long subject, Set<FormAt> forms) {
    em.createNativeQuery(
            """
            update signature_entry e set salt = null
              from signature s, jsonb_to_recordset(cast(:places as jsonb)) as p(visit text, form text)
             where s.id = e.signature_id and s.subject_id = :subject
               and p.visit = e.visit and p.form = e.form and e.salt is not null
            """)
        .setParameter("subject", subject)
        .setParameter("places", places(Set.of(), forms))
        .executeUpdate();
  }
}
