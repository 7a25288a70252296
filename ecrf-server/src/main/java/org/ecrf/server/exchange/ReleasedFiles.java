package org.ecrf.server.exchange;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.Release;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;

/** The files that leave with a dataset: those that stand as values in its tables, each once. */
final class ReleasedFiles {
  private final Snapshot snapshot;
  private final Dataset dataset;
  private final Map<String, Member> members = new LinkedHashMap<>();

  ReleasedFiles(Snapshot snapshot, Dataset dataset) {
    this.snapshot = snapshot;
    this.dataset = dataset;
  }

  /** A file of the archive, by its digest. */
  record Member(Snapshot snapshot, String subject, AttachedFile file) {
    String name() {
      String ending = file.type().substring(file.type().indexOf('/') + 1);
      return "files/" + file.sha256() + "." + ending;
    }

    void copy(OutputStream out) throws Exception {
      snapshot.read(
          """
          select p.content from ecrf.attachment_part p join ecrf.subject s on s.id = p.subject_id
           where s.study = ? and s.number = ? and p.sha256 = ? order by p.part
          """,
          List.of(snapshot.study(), subject, file.sha256()),
          row -> out.write(row.getBytes("content")));
    }
  }

  /** In the order of subjects, forms and items. */
  Iterable<Member> of(LockedSubjects subjects) throws Exception {
    for (Form form : attaching()) {
      subjects.withForm(form.id(), subject -> collect(subject));
    }
    return members.values();
  }

  /** Forms with files, of any version. */
  private List<Form> attaching() {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (StudyDefinition definition : dataset.newestFirst()) {
      definition.forms().values().stream()
          .filter(form -> form.items().stream().anyMatch(item -> leaves(form, item)))
          .forEach(form -> forms.putIfAbsent(form.id(), form));
    }
    return List.copyOf(forms.values());
  }

  private static boolean leaves(Form form, Item item) {
    return item.kind() == ItemKind.ATTACHMENT && Release.of(form, item) == Release.AS_CAPTURED;
  }

  private void collect(SubjectRecord subject) {
    for (EntryRecord entry : subject.entries()) {
      entry
          .values()
          .forEach(
              (item, value) ->
                  file(entry, item, value)
                      .ifPresent(
                          file ->
                              members.putIfAbsent(
                                  file.sha256(), new Member(snapshot, subject.number(), file))));
    }
  }

  /** As every version has it: what one of them withholds stays. */
  private Optional<AttachedFile> file(EntryRecord entry, String item, ItemValue value) {
    String id = item.substring(item.indexOf('/') + 1);
    List<Form> forms =
        dataset.newestFirst().stream()
            .flatMap(d -> Optional.ofNullable(d.forms().get(entry.formAt().id())).stream())
            .filter(form -> form.item(id).isPresent())
            .toList();
    boolean leaves =
        !forms.isEmpty()
            && forms.stream().allMatch(form -> leaves(form, form.item(id).orElseThrow()));
    return leaves && value instanceof ItemValue.Entered entered
        ? AttachedFile.read(entered.text())
        : Optional.empty();
  }
}
