package org.ecrf.server.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.server.access.Grants;
import org.ecrf.server.site.SiteCheck.Phase;

/** What is done of a site's checklists: what was said, and what the platform sees itself. */
@ApplicationScoped
class Checklists {
  private static final String OPEN_QUERIES =
      """
      select count(*) from query q join subject s on s.id = q.subject_id
       where s.study = :study and s.site = :site and q.state not in ('CLOSED', 'CANCELLED')
      """;
  private static final String NOT_LOCKED =
      """
      select count(*) from subject s
       where s.study = :study and s.site = :site and s.mistake is null
         and degree_at(s.id, null, null) <> 'LOCKED'
      """;

  private final EntityManager em;
  private final Grants grants;

  @Inject
  Checklists(EntityManager em, Grants grants) {
    this.em = em;
    this.grants = grants;
  }

  List<ShowChecklist.Line> of(String study, String site, Phase phase) {
    Map<SiteCheck, TickRow> said = said(study, site);
    return SiteCheck.of(phase).stream()
        .map(check -> check.measured() ? measured(study, site, check) : line(check, said))
        .toList();
  }

  private static ShowChecklist.Line line(SiteCheck check, Map<SiteCheck, TickRow> said) {
    TickRow row = said.get(check);
    boolean done = row != null;
    return new ShowChecklist.Line(
        check, check.phase(), check.text(), false, done, done ? row.tick() : null, 0);
  }

  private ShowChecklist.Line measured(String study, String site, SiteCheck check) {
    long open =
        switch (check) {
          case PRINCIPAL_INVESTIGATOR -> grants.isAnsweredFor(study, site) ? 0 : 1;
          case NO_OPEN_QUERIES -> count(OPEN_QUERIES, study, site);
          case SUBJECTS_LOCKED -> count(NOT_LOCKED, study, site);
          default -> throw new IllegalStateException(check + " is not measured");
        };
    return new ShowChecklist.Line(
        check, check.phase(), check.text(), true, open == 0, null, Math.toIntExact(open));
  }

  private long count(String sql, String study, String site) {
    return ((Number)
            em.createNativeQuery(sql, Long.class)
                .setParameter("study", study)
                .setParameter("site", site)
                .getSingleResult())
        .longValue();
  }

  private Map<SiteCheck, TickRow> said(String study, String site) {
    return em
        .createQuery(
            """
            select t from TickRow t
             where t.id.study = :study and t.id.site = :site and t.on is not null
            """,
            TickRow.class)
        .setParameter("study", study)
        .setParameter("site", site)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(TickRow::check, row -> row));
  }
}
