package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.attachment.Attachments;
import org.ecrf.server.entry.SaveEntry.Change;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;

/** A file as the value of an item is one that was uploaded for this item. */
@ApplicationScoped
class UploadedFiles {
  private static final Text UPLOAD =
      new Text(
          Map.of(
              "en", "a file is uploaded, not typed",
              "sv", "en fil laddas upp, den skrivs inte in",
              "pl", "plik się przesyła, nie wpisuje"));
  private final Attachments attachments;

  @Inject
  UploadedFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * @throws Refused where a change names a file that nobody has uploaded there
   */
  void demand(SubjectFile subject, FormAt at, Form form, Map<String, Change> changes) {
    List<ItemProblem> problems =
        changes.entrySet().stream()
            .filter(change -> isAttachment(form, change.getKey()))
            .filter(change -> change.getValue().value() instanceof ItemValue.Entered)
            .filter(change -> !isThere(subject, at, change.getKey(), change.getValue()))
            .map(change -> new ItemProblem(at.item(change.getKey()).toString(), UPLOAD))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Unreadable(problems));
    }
  }

  static boolean isAttachment(Form form, String item) {
    return form.item(item.substring(item.indexOf('/') + 1))
        .filter(definition -> definition.kind() == ItemKind.ATTACHMENT)
        .isPresent();
  }

  private boolean isThere(SubjectFile subject, FormAt at, String item, Change change) {
    Optional<AttachedFile> named =
        Optional.of(change.value())
            .filter(ItemValue.Entered.class::isInstance)
            .flatMap(value -> AttachedFile.read(((ItemValue.Entered) value).text()));
    return named.filter(file -> attachments.hold(subject.id(), at.item(item), file)).isPresent();
  }
}
