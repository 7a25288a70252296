package org.ecrf.server.signature;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** Signs, once the signer has signed in again: what stands now must be what was shown. */
@UseCase
class Sign {
  private static final String PREFIX = "signature/";
  private final Subjects subjects;
  private final SigningDesk desk;
  private final DecisionDesk decisions;
  private final Signatures signatures;
  private final Signings signings;
  private final Trail trail;

  @Inject
  Sign(
      Subjects subjects,
      SigningDesk desk,
      DecisionDesk decisions,
      Signatures signatures,
      Signings signings,
      Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.decisions = decisions;
    this.signatures = signatures;
    this.signings = signings;
    this.trail = trail;
  }

  /** How the trail names a signature. */
  static String path(long id) {
    return PREFIX + id;
  }

  @Requires(Permission.SIGN)
  public void sign(SigningRow signing, Proof proof) {
    SubjectFile subject = subjects.lock(signing.ref());
    if (trail.repeated(subject.chain(), signing.asked()).isPresent()) {
      return;
    }
    Optional<Long> decision = decisions.decide(subject.ref(), signing);
    if (decision.isEmpty()) {
      demandUnchanged(subject, signing);
    }
    SignatureText said = said(subject, signing, proof);
    SignatureRow row =
        signatures.insert(
            new SignatureRow(subject, said, proof.authenticatedAt(), signing.language()),
            signing.contents().covers());
    decision.ifPresent(
        number ->
            signatures.insert(row, number, Objects.requireNonNull(signing.contents().decision())));
    signings.signed(signing.id(), row.id());
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "sign", path(row.id()))
            .changing(changes(path(row.id()), said))
            .under(subject.studyVersion())
            .answering(signing.asked()));
  }

  /** Digest by digest, with the salts that were drawn when it was begun. */
  private void demandUnchanged(SubjectFile subject, SigningRow signing) {
    Inspection inspection = desk.inspect(subject, signing.scope());
    SigningDesk.demandReady(subject, signing.scope(), inspection);
    Contents shown = signing.contents();
    if (!inspection.contents(shown::salt).equals(shown)) {
      throw SigningDesk.changed();
    }
  }

  private SignatureText said(SubjectFile subject, SigningRow signing, Proof proof) {
    return new SignatureText(
        subject.ref(),
        signing.scope(),
        subject.acting().name(),
        proof.printedName(),
        subject.acting().role(),
        trail.moment(),
        subject.zone().getId(),
        signing.meaning(),
        subject.studyVersion(),
        signing.contents());
  }

  private static List<Changed> changes(String path, SignatureText said) {
    List<Changed> changes = new ArrayList<>();
    changes.add(set(path + "/state", SignatureState.SIGNED.name()));
    changes.add(set(path + "/of", said.scope().toString()));
    changes.add(set(path + "/name", said.printedName()));
    changes.add(set(path + "/meaning", said.meaning()));
    changes.add(set(path + "/zone", said.zone()));
    changes.add(set(path + "/digest", said.digest()));
    said.contents()
        .covers()
        .forEach(form -> changes.add(set(path + "/entry/" + form.at(), form.digest())));
    SignedDecision decision = said.contents().decision();
    if (decision != null) {
      changes.add(set(path + "/decision", decision.digest()));
      changes.add(set(path + "/rests", decision.told()));
    }
    return changes;
  }

  private static Changed set(String path, String to) {
    return new Changed(path, null, ItemValue.of(to));
  }
}
