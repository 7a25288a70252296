package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ecrf.server.access.Person;
import org.ecrf.server.container.Team;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Signs as the product does, but for the identity provider, which is not there in these tests. */
@ApplicationScoped
public class Signer {
  public static final Origin PROGRAM = new Origin("http://localhost:8080", "sub-1", null, null);

  @Inject Person person;
  @Inject ShowSignable showSignable;
  @Inject StartSigning startSigning;
  @Inject Signings signings;
  @Inject Sign sign;

  /** A form, a visit, or with neither the casebook. Answers what was begun. */
  public SigningView begins(SubjectRef subject, @Nullable String visit, @Nullable String form) {
    return begins(subject, visit, form, PROGRAM);
  }

  SigningView begins(
      SubjectRef subject, @Nullable String visit, @Nullable String form, Origin origin) {
    Scope scope = Scope.of(visit, form);
    return person.as(
        "investigator",
        () -> {
          String shown = showSignable.of(subject, scope).shown();
          return startSigning.start(
              new StartSigning.Command(subject, scope, shown, "en", origin, Team.request()));
        });
  }

  /** What the browser would bring back as {@code state}. */
  static String key(SigningView begun) {
    return begun.address().substring(begun.address().indexOf('=') + 1);
  }

  /** As if the signer had just signed in again. */
  public void finishes(SigningView begun) {
    Signings.Taken taken = signings.take(key(begun)).orElseThrow();
    Proof proof = new Proof("sub-1", "investigator", "Site Investigator", Instant.now());
    person.as(
        "investigator",
        () -> {
          sign.sign(taken.signing(), proof);
          return true;
        });
  }

  public void signs(SubjectRef subject, @Nullable String visit, @Nullable String form) {
    finishes(begins(subject, visit, form));
  }
}
