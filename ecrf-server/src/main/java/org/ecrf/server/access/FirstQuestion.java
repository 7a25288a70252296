package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Asks for a use case that has not run whether the caller may do it at all. */
@ApplicationScoped
class FirstQuestion {
  private final Access access;
  private final Attempts attempts;

  @Inject
  FirstQuestion(Access access, Attempts attempts) {
    this.access = access;
    this.attempts = attempts;
  }

  /**
   * Empty where the caller carries one of the permissions that the use case states. An attempt is
   * recorded as if the use case had refused it.
   *
   * @param study null: in any
   * @param site null: at any of it
   */
  @Transactional
  public Optional<Refusal> refusal(Calls calls, @Nullable String study, @Nullable String site) {
    @Nullable Asking refused = null;
    @Nullable Refusal refusal = null;
    for (Permission permission : needed(calls.value())) {
      @Nullable Asking outer = access.begin(permission);
      try {
        ask(calls, study, site);
        return Optional.empty();
      } catch (Refused not) {
        refused = access.current();
        refusal = not.refusal();
      } finally {
        access.end(outer);
      }
    }
    if (refused != null && refusal != null) {
      attempts.refused(calls.value().getSimpleName(), refused, refusal);
    }
    return Optional.ofNullable(refusal);
  }

  private void ask(Calls calls, @Nullable String study, @Nullable String site) {
    if (study == null) {
      access.anywhere();
    } else if (calls.throughout()) {
      access.throughout(study);
    } else if (site == null) {
      access.in(study);
    } else {
      access.at(study, site);
    }
  }

  /** Several where it does several things; none where being signed in is enough. */
  private static List<Permission> needed(Class<?> useCase) {
    return Stream.of(useCase.getMethods())
        .map(method -> method.getAnnotation(Requires.class))
        .filter(Objects::nonNull)
        .map(Requires::value)
        .filter(permission -> permission != Permission.SIGNED_IN)
        .distinct()
        .toList();
  }
}
