package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ecrf.server.access.Person;
import org.ecrf.server.container.Team;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Signs as the product does, but for the identity provider, which is not there in these tests. */
@ApplicationScoped
public class Signer {
  public static final Origin PROGRAM = new Origin("http://localhost:8080", "sub-1", null, null);

  @Inject Person person;
  @Inject ShowSignable showSignable;
  @Inject ShowSubject showSubject;
  @Inject StartSigning startSigning;
  @Inject Signings signings;
  @Inject Sign sign;

  /** A form, a visit, or with neither the casebook. Answers what was begun. */
  public SigningView begins(SubjectRef subject, @Nullable String visit, @Nullable String form) {
    return begins(subject, visit, form, PROGRAM);
  }

  SigningView begins(
      SubjectRef subject, @Nullable String visit, @Nullable String form, Origin origin) {
    return begins(subject, Scope.of(visit, form), origin);
  }

  public SigningView begins(SubjectRef subject, Scope scope, Origin origin) {
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
    finishes(begun.address());
  }

  /** In a thread that is no request. */
  @ActivateRequestContext
  public void finishesInAnotherThread(SigningView begun) {
    finishes(begun);
  }

  /**
   * @param address where the signer was to go
   */
  public void finishes(String address) {
    String key = address.substring(address.indexOf('=') + 1);
    Signings.Taken taken = signings.take(key).orElseThrow();
    Proof proof = new Proof("sub-1", "investigator", "Site Investigator", Instant.now());
    person.as(
        "investigator",
        () -> {
          sign.sign(taken.signing(), proof);
          return true;
        });
  }

  /** Enrols the subject, by a signature. */
  public SubjectHead enrols(SubjectRef subject) {
    return decides(subject, Scope.ENROLMENT);
  }

  /** Authorises the dose of the visit, by a signature. */
  public SubjectHead authorises(SubjectRef subject, String visit) {
    return decides(subject, Scope.dose(visit));
  }

  private SubjectHead decides(SubjectRef subject, Scope scope) {
    finishes(begins(subject, scope, PROGRAM));
    return person.as("investigator", () -> showSubject.of(subject));
  }

  public void signs(SubjectRef subject, @Nullable String visit, @Nullable String form) {
    finishes(begins(subject, visit, form));
  }
}
