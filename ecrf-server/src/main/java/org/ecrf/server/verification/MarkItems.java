package org.ecrf.server.verification;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.subject.SubjectRef;

/**
 * Marks items of a form: one, those of a section, or all of them, as one act. Each is marked in the
 * version that was seen; where one has changed meanwhile nothing is marked.
 */
@UseCase
public class MarkItems {
  private final MarkDesk desk;

  @Inject
  MarkItems(MarkDesk desk) {
    this.desk = desk;
  }

  /**
   * @param items the version that was seen, by item, in a repeating group by {@code group[2]/item}
   */
  public record Command(
      SubjectRef ref, String visit, String form, Map<String, Integer> items, String request) {

    FormAt at() {
      return new FormAt(visit, form);
    }
  }

  /** Compared with the source. */
  @Requires(Permission.VERIFY_SOURCE)
  public FormMarks verify(Command command) {
    return mark(command, MarkKind.SOURCE);
  }

  @Requires(Permission.REVIEW_MEDICALLY)
  public FormMarks reviewMedically(Command command) {
    return mark(command, MarkKind.MEDICAL);
  }

  @Requires(Permission.REVIEW_DATA)
  public FormMarks reviewData(Command command) {
    return mark(command, MarkKind.DATA);
  }

  private FormMarks mark(Command command, MarkKind kind) {
    MarkDesk.Asking asking =
        new MarkDesk.Asking(
            command.ref(), command.at(), kind, kind.action(), "", command.request());
    return desk.handle(asking, new TreeMap<>(command.items()), taken -> seen(taken, command));
  }

  private static Map<StoredItem, Seen> seen(TakenForm taken, Command command) {
    SeenItems items = new SeenItems(taken);
    command.items().forEach(items::add);
    return items.unlessStale();
  }
}
