package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.attachment.AttachmentLimit;
import org.ecrf.server.attachment.Attachments;
import org.ecrf.server.attachment.Received;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Answers an item with a file. The file is kept, and its name, size and digest are saved. */
@UseCase
public class AttachFile {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Attachments attachments;
  private final SaveEntry saveEntry;
  private final Trail trail;
  private final AttachmentLimit limit;

  @Inject
  AttachFile(
      Subjects subjects,
      FormDesk desk,
      Attachments attachments,
      SaveEntry saveEntry,
      Trail trail,
      AttachmentLimit limit) {
    this.subjects = subjects;
    this.desk = desk;
    this.attachments = attachments;
    this.saveEntry = saveEntry;
    this.trail = trail;
    this.limit = limit;
  }

  /**
   * @param item in a repeating group {@code group[2]/item}
   * @param version of the item that the change is made on
   * @param reason needed where the form is complete
   */
  public record Command(
      SubjectRef ref,
      String visit,
      String form,
      String item,
      String name,
      Received file,
      int version,
      @Nullable String reason,
      String request) {}

  /** How many bytes a file may have. */
  @Requires(Permission.SIGNED_IN)
  public long largest() {
    return limit.most();
  }

  @Requires(Permission.ENTER_DATA)
  public EntryView attach(Command command) {
    SubjectFile subject = subjects.lock(command.ref());
    FormAt at = new FormAt(command.visit(), command.form());
    Form form = desk.form(subject, at);
    desk.admission().demandEntering(subject, form, List.of(item(form, command.item())));
    AttachedFile file = attachments.demand(at.item(command.item()), command.name(), command.file());
    if (!subject.locked()) {
      attachments.keep(
          subject.id(),
          at.item(command.item()),
          file,
          command.file().pieces(),
          subject.acting().name(),
          trail.moment());
    }
    return saveEntry.attach(
        new SaveEntry.Command(
            command.ref(),
            command.visit(),
            command.form(),
            Map.of(
                command.item(), new SaveEntry.Change(ItemValue.of(file.text()), command.version())),
            command.reason(),
            command.request()));
  }

  private static Item item(Form form, String item) {
    if (!UploadedFiles.isAttachment(form, item)) {
      throw Problems.unreadable(item, Rule.TAKES_FILE);
    }
    return form.item(item.substring(item.indexOf('/') + 1)).orElseThrow();
  }
}
