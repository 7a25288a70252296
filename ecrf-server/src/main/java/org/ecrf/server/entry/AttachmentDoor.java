package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.attachment.Attachments;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Checks who may see a file, in a transaction that is over before its first byte leaves. */
@ApplicationScoped
class AttachmentDoor {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Attachments attachments;

  @Inject
  AttachmentDoor(Subjects subjects, FormDesk desk, Attachments attachments) {
    this.subjects = subjects;
    this.desk = desk;
    this.attachments = attachments;
  }

  /** A file that the caller may have, and the id of its subject. */
  record Opened(long subject, AttachedFile file) {}

  @Transactional(TxType.REQUIRES_NEW)
  Opened open(SubjectRef ref, ItemPath at, @Nullable String sha256) {
    SubjectFile subject = subjects.read(ref);
    FormAt place = FormAt.of(at);
    Form form = desk.form(subject, place);
    if (!UploadedFiles.isAttachment(form, at.item())) {
      throw Problems.notFound("file");
    }
    desk.admission().demandReading(subject, desk.study(subject), form);
    Discretion discretion = desk.admission().discretion(subject, desk.study(subject));
    discretion.refuse(at);
    if (discretion.hides(at)) {
      throw new Refused(new Refusal.NotPermitted(Permission.READ_SENSITIVE.name()));
    }
    Optional<AttachedFile> current =
        current(subject, place, at)
            .filter(file -> sha256 == null || file.sha256().equals(sha256))
            .filter(file -> attachments.hold(subject.id(), at, file));
    return current
        .or(() -> Optional.ofNullable(sha256).flatMap(d -> attachments.find(subject.id(), at, d)))
        .map(file -> new Opened(subject.id(), file))
        .orElseThrow(() -> notThere(subject, at));
  }

  private Refused notThere(SubjectFile subject, ItemPath at) {
    return attachments.isErased(subject.id(), at)
        ? Problems.notAllowed("file-erased", "The file was erased, since it held personal data.")
        : Problems.notFound("file");
  }

  private Optional<AttachedFile> current(SubjectFile subject, FormAt place, ItemPath at) {
    return Optional.ofNullable(desk.entries(subject, place).kept(place, at.item()))
        .map(Kept::itemValue)
        .filter(ItemValue.Entered.class::isInstance)
        .flatMap(value -> AttachedFile.read(((ItemValue.Entered) value).text()));
  }
}
