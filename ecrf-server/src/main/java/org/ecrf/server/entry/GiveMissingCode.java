package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.SaveEntry.Change;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Says once for a whole form, or a section of it, that there are no values and why: every item that
 * is shown and has no answer gets the missing code. What was answered stays.
 */
@UseCase
public class GiveMissingCode {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Trail trail;
  private final Writing writing;

  @Inject
  GiveMissingCode(Subjects subjects, FormDesk desk, Trail trail, Writing writing) {
    this.subjects = subjects;
    this.desk = desk;
    this.trail = trail;
    this.writing = writing;
  }

  /**
   * @param visit the visit's key
   * @param form the form's key
   * @param section its id, of a repeating group with or without a number; null: the whole form
   */
  public record Command(
      SubjectRef ref,
      String visit,
      String form,
      @Nullable String section,
      String code,
      String reason,
      String request) {}

  /** Refused where an item does not take the code; then none gets it. */
  @Requires(Permission.ENTER_DATA)
  public EntryView give(Command command) {
    SubjectFile subject = subjects.lock(command.ref());
    FormAt at = new FormAt(command.visit(), command.form());
    Form form = desk.form(subject, at);
    String reason = FreeText.required("reason", command.reason());
    Request asked =
        Request.of(
            command.request(),
            "missing",
            command.visit(),
            command.form(),
            command.section(),
            command.code(),
            reason);
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return desk.view(subject, at);
    }
    subject.demandOpen(Doing.ENTRY, at.spot());
    Entries entries = desk.entries(subject, at);
    OpenItems open = new OpenItems(at, form, entries, desk.evaluate(subject, entries));
    Map<String, Item> items = open.of(command.section());
    items.values().removeIf(item -> !desk.admission().mayEnter(subject, form, item));
    if (items.isEmpty()) {
      desk.admission().demandEntering(subject, form, List.of());
      throw Problems.notAllowed("nothing-open", "Everything that is shown here has an answer.");
    }
    ItemValue missing = new ItemValue.Missing(command.code(), reason);
    CasebookNow now =
        writing.write(
            subject,
            at,
            entries,
            values(subject, at, items, missing),
            Act.of(subject.acting().author(), "missing", at.target())
                .because(reason)
                .answering(asked));
    return desk.view(subject, at, entries, now);
  }

  private Map<String, @Nullable ItemValue> values(
      SubjectFile subject, FormAt at, Map<String, Item> items, ItemValue missing) {
    Map<String, Change> changes = new TreeMap<>();
    Map<String, @Nullable ItemValue> values = new TreeMap<>();
    items
        .keySet()
        .forEach(
            item -> {
              changes.put(item, new Change(missing, 0));
              values.put(item, missing);
            });
    Readability.demand(desk.study(subject), subject.zone(), at, changes);
    return values;
  }
}
