package org.ecrf.server.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the caller has the permission that the running use case states. Every use case asks
 * once at least; one that ends without having asked is a defect ({@link RequiresInterceptor}).
 */
@RequestScoped
public class Access {
  private final Caller caller;
  private final Grants grants;
  private final Administrator administrator;
  private @Nullable Asking asking;

  @Inject
  Access(Caller caller, Grants grants, Administrator administrator) {
    this.caller = caller;
    this.grants = grants;
    this.administrator = administrator;
  }

  /**
   * For one site.
   *
   * @throws Refused not found where the caller may not know of it, not permitted where the caller's
   *     roles there do not carry the permission
   */
  public Acting at(String study, String site) {
    return at(study, site, "site");
  }

  /** For one site, on account of a thing there: the refusal names the thing. */
  public Acting at(String study, String site, String what) {
    Asking now = asks(study + "/" + site);
    List<HeldGrant> here = holding().stream().filter(g -> g.of(study) && g.covers(site)).toList();
    return acting(now, here, what);
  }

  /** For a study; the answer says for which of its sites. */
  public Acting in(String study) {
    return acting(asks(study), holding().stream().filter(g -> g.of(study)).toList(), "study");
  }

  /** For a study at all its sites. */
  public Acting throughout(String study) {
    Acting acting = in(study);
    if (!(acting.sites() instanceof Sites.All)) {
      throw notPermitted();
    }
    return acting;
  }

  /** In some study, before it is known which. */
  public void anywhere() {
    acting(asks("platform"), holding(), "platform");
  }

  /** Whether the caller has another permission there; answers only, refuses nothing. */
  public boolean may(Permission permission, String study, String site) {
    return administrator.has(caller.name(), permission)
        || holding().stream()
            .anyMatch(g -> g.of(study) && g.covers(site) && g.role().may(permission));
  }

  /** Whether the caller has the permission of the running use case there. */
  public boolean reaches(String study, String site) {
    return may(running().permission(), study, site);
  }

  /** Whether this person administers the platform. */
  public boolean isAdministrator(String user) {
    return administrator.is(user);
  }

  /** What the caller holds in a study now. */
  public List<Holding> held(String study) {
    return holding().stream().filter(g -> g.of(study)).map(HeldGrant::holding).toList();
  }

  /** Whether the caller may know that the study exists. */
  public boolean knows(String study) {
    return administrator.is(caller.name()) || holding().stream().anyMatch(g -> g.of(study));
  }

  /**
   * A part of what was asked for is refused while the rest is done: recorded as if refused alone.
   */
  public void refusesPart(Refusal refusal) {
    running().refusesPart(refusal);
  }

  private Acting acting(Asking now, List<HeldGrant> here, String what) {
    Permission needed = now.permission();
    if (administrator.has(caller.name(), needed)) {
      return new Acting(caller.name(), Administrator.ROLE, new Sites.All());
    }
    if (here.isEmpty() && !administrator.is(caller.name())) {
      now.turnsAway();
      throw new Refused(new Refusal.NotFound(what));
    }
    List<HeldGrant> carrying = here.stream().filter(g -> g.role().may(needed)).toList();
    Role role =
        carrying.stream().map(HeldGrant::role).sorted().findFirst().orElseThrow(this::notPermitted);
    return new Acting(caller.name(), role.name(), sites(carrying));
  }

  private static Sites sites(List<HeldGrant> carrying) {
    return carrying.stream().anyMatch(g -> g.site() == null)
        ? new Sites.All()
        : new Sites.Some(carrying.stream().map(HeldGrant::site).collect(Collectors.toSet()));
  }

  private Refused notPermitted() {
    return new Refused(new Refusal.NotPermitted(running().permission().name()));
  }

  List<HeldGrant> holding() {
    List<HeldGrant> holding = running().grants();
    if (holding == null) {
      holding = grants.holding(caller.name());
      running().grants(holding);
    }
    return holding;
  }

  private Asking asks(String scope) {
    running().asks(scope);
    return running();
  }

  private Asking running() {
    return Optional.ofNullable(asking)
        .orElseThrow(() -> new IllegalStateException("asked outside of a use case"));
  }

  /** A use case begins; answers the one that it runs inside of. */
  @Nullable Asking begin(Permission permission) {
    Asking outer = asking;
    asking = new Asking(permission);
    return outer;
  }

  Asking current() {
    return running();
  }

  void end(@Nullable Asking outer) {
    asking = outer;
  }
}
