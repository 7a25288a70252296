package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of grants, as it is asked at each request. */
@ApplicationScoped
public class Grants {
  private final EntityManager em;
  private final Clock clock;

  @Inject
  Grants(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Whether somebody answers for the site now: its principal investigator. */
  public boolean isAnsweredFor(String study, String site) {
    Instant now = clock.instant();
    return em
        .createQuery(
            """
            select g from HeldGrant g
             where g.study = :study and g.role = PRINCIPAL_INVESTIGATOR and g.site = :site
            """,
            HeldGrant.class)
        .setParameter("study", study)
        .setParameter("site", site)
        .getResultList()
        .stream()
        .anyMatch(g -> g.state(now) == GrantState.IN_FORCE);
  }

  /**
   * Who holds a role now; one statement.
   *
   * @param site null: at any site, or at all
   */
  public Set<String> holders(String study, Role role, @Nullable String site) {
    return held(study).stream()
        .filter(h -> h.role() == role && (site == null || h.covers(site)))
        .map(Holding::user)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that hold now in a study; one statement. */
  public List<Holding> held(String study) {
    Instant now = clock.instant();
    return em
        .createQuery(
            """
            select g from HeldGrant g
             where g.study = :study and g.revokedAt is null order by g.user, g.id
            """,
            HeldGrant.class)
        .setParameter("study", study)
        .getResultList()
        .stream()
        .filter(g -> g.state(now) == GrantState.IN_FORCE)
        .map(HeldGrant::holding)
        .toList();
  }

  /** Those that hold now, in any study. */
  List<HeldGrant> holding(String user) {
    return of(user).holding();
  }

  /** A person's grants as they are now; those that have ended are not among them. */
  Mine of(String user) {
    Instant now = clock.instant();
    Map<GrantState, List<HeldGrant>> byState =
        notEnded(user, now).stream().collect(Collectors.groupingBy(g -> g.state(now)));
    List<WhoAmI.WaitingLine> waiting =
        byState.entrySet().stream()
            .filter(entry -> entry.getKey().isWaiting())
            .flatMap(entry -> entry.getValue().stream())
            .map(g -> g.waiting(now))
            .toList();
    return new Mine(byState.getOrDefault(GrantState.IN_FORCE, List.of()), waiting);
  }

  /** What has an effect, and what can still have one. */
  record Mine(List<HeldGrant> holding, List<WhoAmI.WaitingLine> waiting) {}

  private List<HeldGrant> notEnded(String user, Instant now) {
    return em.createQuery(
            """
            select g from HeldGrant g
             where g.user = :user and (g.until is null or g.until > :now) and g.revokedAt is null
             order by g.id
            """,
            HeldGrant.class)
        .setParameter("user", user)
        .setParameter("now", now)
        .getResultList();
  }
}
