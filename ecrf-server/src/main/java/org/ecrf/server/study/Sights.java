package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.ecrf.model.form.Audience;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/** Tells what of a study the caller may know at a site. */
@ApplicationScoped
public class Sights {
  private final Access access;

  @Inject
  Sights(Access access) {
    this.access = access;
  }

  public Discretion of(StudyDefinition study, String site) {
    return at(study.id(), site).on(study);
  }

  /** Whichever version of the study it is. */
  public Sight at(String study, String site) {
    return Sight.of(permission -> access.may(permission, study, site));
  }

  /** What one who holds these there may know at a site. */
  public static Sight of(Collection<Holding> held, String site) {
    return Sight.of(permission -> may(held, site, permission));
  }

  private static boolean may(Collection<Holding> held, String site, Permission permission) {
    return held.stream().anyMatch(h -> h.covers(site) && h.role().may(permission));
  }

  /** What the caller needs to enter something that is for this audience. */
  public boolean mayEnter(Audience audience, String study, String site) {
    return access.may(entering(audience), study, site);
  }

  /** What is for this audience is not for the caller. */
  public static Refused refused(Audience audience) {
    Permission needed = audience == Audience.SITE ? Permission.READ_SITE_ONLY : entering(audience);
    return new Refused(new Refusal.NotPermitted(needed.name()));
  }

  public static Permission entering(Audience audience) {
    return audience == Audience.UNBLINDED ? Permission.READ_UNBLINDED : Permission.ENTER_CLINICAL;
  }
}
