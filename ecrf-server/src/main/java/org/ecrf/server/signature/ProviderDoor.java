package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Caller;
import org.ecrf.server.login.Provider;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.signature.NotProved.Why;
import org.jspecify.annotations.Nullable;

/** The door that leads to the identity provider's client for signatures. */
@ApplicationScoped
class ProviderDoor implements SigningDoor {
  private final Signings signings;
  private final Sign sign;
  private final Attempts attempts;
  private final Caller caller;
  private final SignInAgain provider;

  @Inject
  ProviderDoor(Signings signings, Sign sign, Attempts attempts, Caller caller, Clock clock) {
    this.signings = signings;
    this.sign = sign;
    this.attempts = attempts;
    this.caller = caller;
    this.provider = new SignInAgain(Provider.ofSignatures(), clock);
  }

  @Override
  public Optional<Pending> pending(String key) {
    return signings.waiting(key).map(ProviderDoor::pending);
  }

  private static Pending pending(SigningRow signing) {
    Contents contents = signing.contents();
    return new Pending(
        signing.who(),
        signing.meaning(),
        contents.covers().size(),
        contents.items(),
        signing.language());
  }

  @Override
  public Optional<URI> leave(String key) throws IOException {
    Optional<SigningRow> waiting = signings.waiting(key);
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(provider.address(waiting.get().ask()));
  }

  @Override
  public Outcome comeBack(Answer answer) {
    return Optional.ofNullable(answer.state())
        .flatMap(signings::take)
        .map(taken -> outcome(taken, answer))
        .orElseGet(() -> new Outcome(null, null, "en", "unknown"));
  }

  private Outcome outcome(Signings.Taken taken, Answer answer) {
    SigningRow signing = taken.signing();
    String refusal = refusal(taken, answer);
    return new Outcome(signing.id(), signing.back(), signing.language(), refusal);
  }

  private @Nullable String refusal(Signings.Taken taken, Answer answer) {
    SigningRow signing = taken.signing();
    try {
      sign(signing, proof(taken, answer));
      return null;
    } catch (NotProved not) {
      if (not.why().isAttempt()) {
        attempts.refused(signing, not.why().code());
      }
      signings.refuse(signing.id(), not.why().code(), List.of());
      return not.why().code();
    } catch (Refused refused) {
      signings.refuse(signing.id(), refused.refusal().code(), because(refused.refusal()));
      return refused.refusal().code();
    }
  }

  private Proof proof(Signings.Taken taken, Answer answer) throws NotProved {
    SigningRow signing = taken.signing();
    if (taken.late()) {
      throw new NotProved(Why.TOO_LATE);
    }
    if (signing.session() != null && !signing.session().equals(answer.session())) {
      throw new NotProved(Why.OTHER_SESSION);
    }
    if (answer.issuer() != null && !answer.issuer().equals(provider.issuer())) {
      throw new NotProved(Why.ANSWER);
    }
    if (answer.code() == null) {
      throw new NotProved(Why.CANCELLED);
    }
    return provider.proof(taken.ask(), signing.person(), answer.code());
  }

  /** In the name of the person of whom the identity provider has just said that it is they. */
  private void sign(SigningRow signing, Proof proof) {
    caller.is(proof::who);
    sign.sign(signing, proof);
  }

  private static List<Text> because(Refusal refusal) {
    return refusal instanceof Refusal.NotAllowed not ? not.because() : List.of();
  }
}
