package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.AccountName;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.GrantFacts;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a role in a study. It has no effect before a training is recorded and, for who
 * works at a site, the principal investigator has authorised it.
 */
@UseCase
public class GrantRole {
  private final Access access;
  private final GrantRules rules;
  private final GrantTable grants;
  private final Trail trail;

  @Inject
  GrantRole(Access access, GrantRules rules, GrantTable grants, Trail trail) {
    this.access = access;
    this.rules = rules;
    this.grants = grants;
    this.trail = trail;
  }

  /**
   * @param user the account, in any spelling: kept in that of the identity provider
   * @param site null: all sites
   * @param from null: from now
   * @param until null: until revoked
   * @param tasks what is delegated, where it is less than the role
   * @param training null: none is recorded yet
   */
  public record Command(
      String study,
      String user,
      Role role,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String tasks,
      @Nullable Training training,
      String request) {
    public Command {
      user = AccountName.of(user);
      tasks = tasks == null || tasks.isBlank() ? null : tasks.strip();
    }
  }

  /** Answers the grant's number. */
  @Requires(Permission.ADMINISTER)
  public long grant(Command command) {
    Acting acting = access.throughout(command.study());
    rules.refuseUnreadable(command, trail.moment());
    refuseAdministrator(command);
    Chain chain = Chain.study(command.study());
    Request request = request(command);
    Optional<Recorded> before = trail.repeated(chain, request);
    if (before.isPresent()) {
      return GrantActs.number(before.get().target());
    }
    GrantRow grant = new GrantRow(command, acting.name(), trail.moment());
    refuseIncompatible(command, grant.facts());
    grants.insert(grant);
    List<Changed> changes = new ArrayList<>(GrantActs.given(grant.id(), command));
    if (command.training() != null) {
      changes.addAll(GrantActs.training(grant.id(), null, command.training()));
      grant.train(command.training());
    }
    trail.append(
        chain,
        Act.of(acting.author(), "grant", GrantActs.target(grant.id()))
            .changing(changes)
            .answering(request));
    return grant.id();
  }

  /** Who gives the roles would train, authorise and delegate to themselves. */
  private void refuseAdministrator(Command command) {
    if (access.isAdministrator(command.user()) && command.role() != Role.STUDY_ADMINISTRATOR) {
      throw Problems.notAllowed(
          "incompatible-administrator",
          "Who administers the platform can administer a study and do nothing else in it: name"
              + " another account.");
    }
  }

  private static Request request(Command command) {
    Training training = command.training();
    return Request.of(
        command.request(),
        "grant",
        command.user(),
        command.role(),
        command.site(),
        command.from(),
        command.until(),
        command.tasks(),
        training == null ? null : training.on(),
        training == null ? null : training.what());
  }

  /** The study's chain is held, so that of two who grant at once the second sees the first. */
  private void refuseIncompatible(Command command, GrantFacts wanted) {
    List<Holding> held =
        grants.of(command.study(), command.user()).stream()
            .map(g -> g.holding(trail.moment()))
            .toList();
    Incompatible.among(held, Holding.of(wanted, trail.moment()))
        .ifPresent(
            found -> {
              throw Problems.notAllowed(found.rule().code(), found.rule().sentence(found.held()));
            });
  }
}
