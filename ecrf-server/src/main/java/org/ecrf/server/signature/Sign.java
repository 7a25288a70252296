package org.ecrf.server.signature;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** Signs, once the signer has signed in again: what stands now must be what was shown. */
@UseCase
class Sign {
  private static final String PREFIX = "signature/";
  private final Subjects subjects;
  private final SigningDesk desk;
  private final Signatures signatures;
  private final Signings signings;
  private final Trail trail;

  @Inject
  Sign(Subjects subjects, SigningDesk desk, Signatures signatures, Signings signings, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
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
    subject.demandOpen(Doing.REVIEW, signing.scope().spot());
    Inspection inspection = desk.inspect(subject, signing.scope());
    SigningDesk.demandReady(inspection);
    demandUnchanged(subject, inspection, signing.covers());
    SignatureText said = said(subject, signing, proof);
    SignatureRow row =
        signatures.insert(
            new SignatureRow(subject, said, proof.authenticatedAt(), signing.language()),
            signing.covers());
    signings.signed(signing.id(), row.id());
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "sign", path(row.id()))
            .changing(changes(path(row.id()), said))
            .under(subject.studyVersion())
            .answering(signing.asked()));
  }

  /** Digest by digest, with the salts that were drawn when it was begun. */
  private static void demandUnchanged(
      SubjectFile subject, Inspection inspection, List<Covered> shown) {
    List<Covered> now = new ArrayList<>();
    inspection.entries().stream()
        .map(entry -> inspection.covered(subject.ref(), entry, salt(shown, entry.at().toString())))
        .forEach(now::add);
    if (!now.equals(shown)) {
      throw SigningDesk.changed();
    }
  }

  private static String salt(List<Covered> shown, String at) {
    return shown.stream()
        .filter(form -> form.at().toString().equals(at))
        .map(Covered::salt)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElse("");
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
        signing.covers());
  }

  private static List<Changed> changes(String path, SignatureText said) {
    List<Changed> changes = new ArrayList<>();
    changes.add(set(path + "/state", SignatureState.SIGNED.name()));
    changes.add(set(path + "/of", said.scope().toString()));
    changes.add(set(path + "/name", said.printedName()));
    changes.add(set(path + "/meaning", said.meaning()));
    changes.add(set(path + "/zone", said.zone()));
    changes.add(set(path + "/digest", said.digest()));
    said.covers().forEach(form -> changes.add(set(path + "/entry/" + form.at(), form.digest())));
    return changes;
  }

  private static Changed set(String path, String to) {
    return new Changed(path, null, ItemValue.of(to));
  }
}
