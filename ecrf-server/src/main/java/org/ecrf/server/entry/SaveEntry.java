package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.Arrays;
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
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Saves items of a form: all of the request, or nothing of it. */
@UseCase
public class SaveEntry {
  private static final String SAVE = "save";
  private final Subjects subjects;
  private final FormDesk desk;
  private final Trail trail;
  private final Writing writing;
  private final UploadedFiles files;

  @Inject
  SaveEntry(Subjects subjects, FormDesk desk, Trail trail, Writing writing, UploadedFiles files) {
    this.subjects = subjects;
    this.desk = desk;
    this.trail = trail;
    this.writing = writing;
    this.files = files;
  }

  /**
   * @param visit the visit's key
   * @param form the form's key
   * @param changes by item id, in a repeating group by {@code group[2]/item}
   * @param reason needed where the form is complete
   */
  public record Command(
      SubjectRef ref,
      String visit,
      String form,
      Map<String, Change> changes,
      @Nullable String reason,
      String request) {

    FormAt at() {
      return new FormAt(visit, form);
    }

    Request asked() {
      Map<String, Object> body = new TreeMap<>();
      changes.forEach((item, c) -> body.put(item, Arrays.asList(c.value(), c.version())));
      return Request.of(request, SAVE, visit, form, body, reason);
    }
  }

  /**
   * @param value null clears the item
   * @param version of the item that the change was made on
   */
  public record Change(@Nullable ItemValue value, int version) {}

  @Requires(Permission.ENTER_DATA)
  public EntryView save(Command command) {
    return save(command, SAVE);
  }

  /** With a file: who checks the trail has to find it, as long as nothing says it is erased. */
  EntryView attach(Command command) {
    return save(command, "attach");
  }

  private EntryView save(Command command, String action) {
    SubjectFile subject = subjects.lock(command.ref());
    FormAt at = command.at();
    Form form = desk.form(subject, at);
    Readability.demand(desk.study(subject), subject.zone(), at, command.changes());
    desk.admission().demandEntering(subject, form, items(form, command));
    Request request = command.asked();
    if (trail.repeated(subject.chain(), request).isPresent()) {
      return desk.view(subject, at);
    }
    subject.refuseIfLocked();
    Entries entries = desk.entries(subject, at);
    Readability.demandNoGap(at, entries, command.changes());
    files.demand(subject, at, form, command.changes());
    Amending amending = Amending.of(at, entries, command);
    CasebookNow now =
        amending.isEmpty()
            ? desk.evaluate(subject, entries)
            : amend(subject, entries, amending, command, act(subject, command, action, request));
    return desk.view(subject, at, entries, now);
  }

  private static List<Item> items(Form form, Command command) {
    return command.changes().keySet().stream()
        .flatMap(item -> form.item(item.substring(item.indexOf('/') + 1)).stream())
        .toList();
  }

  private CasebookNow amend(
      SubjectFile subject, Entries entries, Amending amending, Command command, Act act) {
    return writing.write(subject, command.at(), entries, amending.values(), act);
  }

  private static Act act(SubjectFile subject, Command command, String action, Request request) {
    return Act.of(subject.acting().author(), action, command.at().target())
        .because(command.reason())
        .answering(request);
  }
}
