package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.server.freeze.Level;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that a freeze or a lock is of, however many: a constant number of statements. Of
 * each the record keeps how it stood, and the head of its trail.
 */
@ApplicationScoped
class Members {
  /** Subjects {@code s} of a place, without those that were entered by mistake. */
  private static final String OF =
      """
       where s.study = :study and s.mistake is null
         and (:site = '' or s.site = :site) and (:subject = '' or s.number = :subject)
         and (:cut = 0 or exists (
           select from ecrf.data_cut c
            where c.id = :cut and (c.cohort is null or exists (
              select from ecrf.cohort_place p
               where p.study = s.study and p.cohort = c.cohort and p.subject_id = s.id))))
      """;

  /** Beside each the last act of its chain, and the version of the study that is worked with. */
  private static final String HEADS =
      """
       from ecrf.subject s
      cross join lateral (
            select a.seq, a.hash from ecrf.act a
             where a.chain = 'subject:' || s.study || '/' || s.number
             order by a.seq desc limit 1) head
      """
          + OF;

  private final EntityManager em;

  @Inject
  Members(EntityManager em) {
    this.em = em;
  }

  /** What a dataset of them is bound to. */
  record Digest(int count, String sha256) {}

  /** Holds their rows, so that nobody is in the middle of writing; answers their ids. */
  @SuppressWarnings("unchecked")
  Set<Long> hold(String study, Place place) {
    List<Long> ids =
        of(
                "select s.id from ecrf.subject s" + OF + " order by s.id for update of s",
                Long.class,
                study,
                place)
            .getResultList();
    return new TreeSet<>(ids);
  }

  /** The same, for reading. */
  @SuppressWarnings("unchecked")
  Set<Long> of(String study, Place place) {
    List<Long> ids =
        of("select s.id from ecrf.subject s" + OF, Long.class, study, place).getResultList();
    return new TreeSet<>(ids);
  }

  /** Nobody is added to the site, or to any, until this transaction ends. */
  void holdSites(String study, Place place) {
    em.createNativeQuery(
            """
            select t.code from ecrf.site t
             where t.study = :study and (:site = '' or t.code = :site)
             order by t.code for update
            """,
            String.class)
        .setParameter("study", study)
        .setParameter("site", place.site() == null ? "" : place.site())
        .getResultList();
  }

  /**
   * SHA-256 over a line for each: number, version of the study, number and hash of the last act.
   */
  Digest digest(String study, Place place) {
    Object[] told =
        (Object[])
            of(
                    """
                    select count(*), encode(sha256(convert_to(coalesce(string_agg(
                             s.number || ' ' || ecrf.version_of(s.id) || ' ' || head.seq || ' '
                               || encode(head.hash, 'hex'), chr(10)
                             order by s.number collate "C"), ''), 'UTF8')), 'hex')
                    """
                        + HEADS,
                    null,
                    study,
                    place)
                .getSingleResult();
    return new Digest(((Number) told[0]).intValue(), (String) told[1]);
  }

  void insert(long lock, String study, Place place) {
    of(
            """
            insert into ecrf.lock_member (lock_id, subject_id, subject, site, state, left_on,
                   withdrawn_from, missed, study_version, trail_seq, trail_head)
            select :lock, s.id, s.number, s.site, s.state, s.left_on, s.withdrawn_from,
                   s.missed,
                   ecrf.version_of(s.id), head.seq, head.hash
            """
                + HEADS,
            null,
            study,
            place)
        .setParameter("lock", lock)
        .executeUpdate();
  }

  /** What stays open is kept beside the lock as it is now, with what was verified of it. */
  void keepOpenForms(long lock) {
    em.createNativeQuery(
            """
            insert into ecrf.lock_entry (lock_id, subject_id, visit, form, study_version, state,
                   data, marks)
            select l.id, e.subject_id, e.visit, e.form, e.study_version, e.state, e.data,
                   coalesce((
                     select jsonb_agg(jsonb_build_object(
                              'item', m.item, 'kind', m.kind, 'item_version', m.item_version,
                              'digest', m.digest, 'marked_by', m.marked_by,
                              'marked_role', m.marked_role, 'marked_at', m.marked_at)
                              order by m.item, m.kind)
                       from ecrf.verification_mark m
                      where m.subject_id = e.subject_id and m.visit = e.visit and m.form = e.form
                        and m.digest is not null), '[]')
              from ecrf.lock_record l
              join ecrf.lock_member k on k.lock_id = l.id
              join ecrf.entry e on e.subject_id = k.subject_id and e.mistake is null
              left join ecrf.data_cut c on c.id = l.cut_id
             where l.id = :lock and jsonb_exists(l.stays_open, split_part(e.form, '[', 1))
               and (c.id is null or jsonb_exists(c.visits, split_part(e.visit, '[', 1)))
            """)
        .setParameter("lock", lock)
        .executeUpdate();
  }

  private Query of(String sql, @Nullable Class<?> type, String study, Place place) {
    Query query = type == null ? em.createNativeQuery(sql) : em.createNativeQuery(sql, type);
    return query
        .setParameter("study", study)
        .setParameter("site", place.level() == Level.SITE ? place.site() : "")
        .setParameter("subject", place.subject() == null ? "" : place.subject())
        .setParameter("cut", place.cut() == null ? 0L : place.cut());
  }
}
