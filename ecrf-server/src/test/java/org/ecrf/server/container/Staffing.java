package org.ecrf.server.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ecrf.server.access.Person;
import org.ecrf.server.access.Role;
import org.ecrf.server.delegation.AuthoriseGrant;
import org.ecrf.server.delegation.GrantRole;
import org.ecrf.server.delegation.Training;
import org.ecrf.server.site.ActivateSite;
import org.ecrf.server.site.SiteCheck;
import org.ecrf.server.site.TickCheck;
import org.jspecify.annotations.Nullable;

/**
 * How people come to their roles and sites to their activation: by the use cases, each with a name
 * for its request, so that it may be said again.
 */
@ApplicationScoped
public class Staffing {
  /** Answers for every site of the tests, and does nothing else. */
  public static final String PRINCIPAL = "principal-investigator";

  private static final List<String> TICKED =
      List.of(
          "AGREEMENT",
          "ETHICS_APPROVAL",
          "AUTHORITY_APPROVAL",
          "DELEGATION_LOG",
          "TRAINING",
          "LABORATORY",
          "PRODUCT",
          "INITIATION_VISIT");

  @Inject Person person;
  @Inject GrantRole grantRole;
  @Inject AuthoriseGrant authorise;
  @Inject TickCheck tick;
  @Inject ActivateSite activate;

  /** The site is ready for its first subject. */
  public void opens(String study, String site, String request) {
    grant(study, PRINCIPAL, Role.PRINCIPAL_INVESTIGATOR, site, request + "-pi");
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    person.as(
        "administrator",
        () -> {
          for (String item : TICKED) {
            String name = request + "-" + SiteCheck.valueOf(item).ordinal();
            tick.tick(new TickCheck.Command(study, site, item, day, name));
          }
          activate.activate(study, site, request);
          return true;
        });
  }

  /** Trained, and authorised where the role is delegated. Answers the grant's number. */
  public long grant(String study, String user, Role role, @Nullable String site, String request) {
    long grant =
        person.as(
            "administrator",
            () ->
                grantRole.grant(
                    new GrantRole.Command(
                        study, user, role, site, null, null, null, trained(), request)));
    if (role.isDelegated()) {
      person.as(
          PRINCIPAL,
          () -> {
            authorise.authorise(study, grant, request + "-a");
            return true;
          });
    }
    return grant;
  }

  /** What everybody has been taught. */
  public static Training trained() {
    return new Training(LocalDate.of(2026, 1, 7), "Protocol and data entry");
  }
}
