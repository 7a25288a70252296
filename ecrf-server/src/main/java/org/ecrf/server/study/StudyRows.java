package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Lookup;
import org.jspecify.annotations.Nullable;

/** The tables of studies and their versions. */
@ApplicationScoped
class StudyRows {
  private final EntityManager em;

  @Inject
  StudyRows(EntityManager em) {
    this.em = em;
  }

  Optional<StudyRow> one(String study) {
    return Optional.ofNullable(Lookup.byKey(em, StudyRow.class, study));
  }

  List<StudyRow> all() {
    return em.createQuery("select s from StudyRow s order by s.id", StudyRow.class).getResultList();
  }

  String yaml(String study, int version) {
    VersionRow row = Lookup.byKey(em, VersionRow.class, new VersionRow.Id(study, version));
    if (row == null) {
      throw new IllegalStateException("no version " + version + " of study " + study);
    }
    return row.yaml();
  }

  void insert(StudyRow study) {
    em.persist(study);
  }

  void insert(VersionRow version) {
    em.persist(version);
  }

  void insert(InForceRow inForce) {
    em.persist(inForce);
  }

  Optional<VersionRow> version(String study, int version) {
    return Optional.ofNullable(
        Lookup.byKey(em, VersionRow.class, new VersionRow.Id(study, version)));
  }

  /** The newest first. */
  List<VersionRow> versions(String study) {
    return em.createQuery(
            "select v from VersionRow v where v.id.study = :study order by v.id.version desc",
            VersionRow.class)
        .setParameter("study", study)
        .getResultList();
  }

  List<InForceRow> inForce(String study) {
    return em.createQuery(
            "select f from InForceRow f where f.study = :study order by f.id", InForceRow.class)
        .setParameter("study", study)
        .getResultList();
  }

  /** Versions that have come into force somewhere, in their order. */
  List<Integer> worked(String study, Instant now) {
    return em.createQuery(
            """
            select distinct f.version from InForceRow f
             where f.study = :study and f.from <= :now order by f.version
            """,
            Integer.class)
        .setParameter("study", study)
        .setParameter("now", now)
        .getResultList();
  }

  ListVersions.InForce inForce(long id) {
    return Lookup.byKey(em, InForceRow.class, id).line();
  }

  /** The highest version in force at one of these sites; empty where none is yet. */
  Optional<Integer> inForce(String study, Sites sites, Instant now) {
    boolean all = sites instanceof Sites.All;
    List<String> codes =
        sites instanceof Sites.Some some ? List.copyOf(some.codes()) : List.of("none");
    return Optional.ofNullable(
        em.createQuery(
                """
                select max(f.version) from InForceRow f
                 where f.study = :study and f.from <= :now
                   and (f.site is null or :all = true or f.site in :sites)
                """,
                Integer.class)
            .setParameter("study", study)
            .setParameter("now", now)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .getSingleResult());
  }

  /**
   * The highest version that was put into force from then or before.
   *
   * @param site counting what is in force at all sites too; null: only that
   */
  Optional<Integer> inForceFor(String study, @Nullable String site, Instant then) {
    return Optional.ofNullable(
        em.createQuery(
                """
                select max(f.version) from InForceRow f
                 where f.study = :study and f.from <= :then
                   and (f.site is null or f.site = :site)
                """,
                Integer.class)
            .setParameter("study", study)
            .setParameter("then", then)
            .setParameter("site", site == null ? "" : site)
            .getSingleResult());
  }
}
