package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.server.access.Places;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Problems;

/** The sites of the studies. */
@ApplicationScoped
public class StudySites implements Places {
  private final EntityManager em;

  @Inject
  StudySites(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean hasStudy(String study) {
    return Lookup.byKey(em, StudyRow.class, study) != null;
  }

  @Override
  public boolean hasSite(String study, String site) {
    return find(study, site, LockModeType.NONE).isPresent();
  }

  /**
   * A number that no subject of this site has had; others who register there wait.
   *
   * @throws org.ecrf.server.problem.Refused where the site is not active
   */
  public int nextNumber(String study, String site) {
    SiteRow row =
        find(study, site, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> Problems.notFound("site"));
    row.state().refuseRegistration();
    return row.countSubject();
  }

  /** Others who register there, or change the site, wait. */
  public SiteState lock(String study, String site) {
    return find(study, site, LockModeType.PESSIMISTIC_WRITE)
        .map(SiteRow::state)
        .orElseThrow(() -> Problems.notFound("site"));
  }

  /** From now on; for who holds it by {@link #lock}. */
  public void become(String study, String site, SiteState next) {
    find(study, site, LockModeType.NONE).orElseThrow().become(next);
  }

  public SiteState state(String study, String site) {
    return find(study, site, LockModeType.NONE)
        .map(SiteRow::state)
        .orElseThrow(() -> Problems.notFound("site"));
  }

  public ZoneId zone(String study, String site) {
    return find(study, site, LockModeType.NONE)
        .map(row -> ZoneId.of(row.timeZone()))
        .orElseThrow(() -> Problems.notFound("site"));
  }

  /** By which subjects of each site are drawn, by the site's code; one statement. */
  public Map<String, String> verificationSeeds(String study) {
    return of(study).stream().collect(Collectors.toMap(SiteRow::code, SiteRow::verificationSeed));
  }

  /** In their order. */
  public List<String> codes(String study) {
    return of(study).stream().map(SiteRow::code).toList();
  }

  List<SiteRow> of(String study) {
    return em.createQuery(
            "select s from SiteRow s where s.id.study = :study order by s.id.code", SiteRow.class)
        .setParameter("study", study)
        .getResultList();
  }

  void insert(SiteRow site) {
    em.persist(site);
  }

  private Optional<SiteRow> find(String study, String site, LockModeType mode) {
    SiteRow row = Lookup.byKey(em, SiteRow.class, new SiteRow.Id(study, site));
    if (row != null && mode != LockModeType.NONE) {
      em.refresh(row, mode);
    }
    return Optional.ofNullable(row);
  }
}
