package org.ecrf.server.signature;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.form.Form;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Sight;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;

/** The visits that wait for the caller's signature: complete, and not signed or not any more. */
@UseCase
public class ListToSign {
  private final Access access;
  private final WaitingVisits visits;
  private final Studies studies;
  private final Sights sights;
  private final StudySites places;

  @Inject
  ListToSign(
      Access access, WaitingVisits visits, Studies studies, Sights sights, StudySites places) {
    this.access = access;
    this.visits = visits;
    this.studies = studies;
    this.sights = sights;
    this.places = places;
  }

  /** In the order of the subjects' numbers; what the caller may not see is not waited for. */
  @Requires(Permission.SIGN)
  public Page<ToSign> page(String study, int offset, int limit) {
    Acting acting = access.in(study);
    return visits.page(
        study,
        acting.sites(),
        hidden(study, acting.sites()),
        Page.from(offset),
        Page.atMost(limit));
  }

  /** Forms that are for others only, at one of the caller's sites. */
  private Set<String> hidden(String study, Sites sites) {
    Set<Sight> seen =
        places.codes(study).stream()
            .filter(sites::has)
            .map(site -> sights.at(study, site))
            .collect(Collectors.toSet());
    return studies.worked(study).stream()
        .flatMap(version -> version.definition().forms().values().stream())
        .filter(
            form -> seen.stream().anyMatch(sight -> !sight.audiences().contains(form.audience())))
        .map(Form::id)
        .collect(Collectors.toSet());
  }
}
