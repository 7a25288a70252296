package org.ecrf.server.signature;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Languages;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Begins a signature: from now on the signer has five minutes to sign in once more. Nothing is
 * signed by it, so it is no act; what is signed later is exactly what stands here.
 */
@UseCase
public class StartSigning {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Subjects subjects;
  private final SigningDesk desk;
  private final Signings signings;
  private final Trail trail;

  @Inject
  StartSigning(Subjects subjects, SigningDesk desk, Signings signings, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.signings = signings;
    this.trail = trail;
  }

  /**
   * @param shown what the signer has seen, as {@link Signable#shown()} has it
   * @param language in which the signer reads the meaning
   */
  public record Command(
      SubjectRef ref, Scope scope, String shown, String language, Origin origin, String request) {}

  /** A repeated request answers what it has begun. */
  @Requires(Permission.SIGN)
  public SigningView start(Command command) {
    SubjectFile subject = subjects.read(command.ref());
    String who = subject.acting().name();
    return signings
        .requested(who, new Request(command.request(), "").id())
        .map(before -> demandSame(before, command))
        .orElseGet(() -> signings.insert(begin(subject, command, who)))
        .view(trail.moment());
  }

  private static SigningRow demandSame(SigningRow before, Command command) {
    if (!before.ref().equals(command.ref()) || !before.scope().equals(command.scope())) {
      throw new Refused(new Refusal.RequestReused());
    }
    return before;
  }

  private SigningRow begin(SubjectFile subject, Command command, String who) {
    String language = Languages.asked(command.language());
    Inspected inspection = desk.look(subject, command.scope());
    SigningDesk.demandReady(subject, command.scope(), inspection);
    if (!inspection.shown().equals(command.shown())) {
      throw SigningDesk.changed();
    }
    Ask ask =
        Ask.of(
            command.origin().platform(),
            who,
            inspection.meaning().in(language),
            language,
            trail.moment());
    return new SigningRow(command, who, inspection.contents(at -> salt()), ask);
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
