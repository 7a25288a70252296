package org.ecrf.server.verification;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Takes marks of a form back, with a reason; who could set them may. */
@UseCase
public class TakeBackMarks {
  private final MarkDesk desk;

  @Inject
  TakeBackMarks(MarkDesk desk) {
    this.desk = desk;
  }

  /**
   * @param items in a repeating group by {@code group[2]/item}
   */
  public record Command(
      SubjectRef ref, String visit, String form, Set<String> items, String reason, String request) {

    FormAt at() {
      return new FormAt(visit, form);
    }
  }

  @Requires(Permission.VERIFY_SOURCE)
  public FormMarks verification(Command command) {
    return takeBack(command, MarkKind.SOURCE);
  }

  @Requires(Permission.REVIEW_MEDICALLY)
  public FormMarks medicalReview(Command command) {
    return takeBack(command, MarkKind.MEDICAL);
  }

  @Requires(Permission.REVIEW_DATA)
  public FormMarks dataReview(Command command) {
    return takeBack(command, MarkKind.DATA);
  }

  private FormMarks takeBack(Command command, MarkKind kind) {
    String reason = FreeText.required("reason", command.reason());
    MarkDesk.Asking asking =
        new MarkDesk.Asking(
            command.ref(), command.at(), kind, "take-back-mark", reason, command.request());
    return desk.handle(
        asking, List.copyOf(new TreeSet<>(command.items())), taken -> marked(taken, command, kind));
  }

  private static Map<StoredItem, @Nullable Seen> marked(
      TakenForm taken, Command command, MarkKind kind) {
    Map<StoredItem, @Nullable Seen> marked = new HashMap<>();
    for (String name : command.items()) {
      StoredItem item = taken.item(name);
      if (taken.marks().standing(name, kind).isEmpty()) {
        throw Problems.notAllowed("not-marked", "An item has no such mark.");
      }
      marked.put(item, null);
    }
    return marked;
  }
}
