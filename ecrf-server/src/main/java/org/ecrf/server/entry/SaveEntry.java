package org.ecrf.server.entry;

import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Saves items of a form: all of the request, or nothing of it. */
@UseCase
public class SaveEntry {
  /**
   * @param changes by item id
   * @param reason needed where the form is complete
   */
  public record Command(
      SubjectRef ref,
      String visit,
      String form,
      Map<String, Change> changes,
      @Nullable String reason,
      String request) {}

  /**
   * @param value null clears the item
   * @param version of the item that the change was made on
   */
  public record Change(@Nullable ItemValue value, int version) {}

  @Requires(Permission.ENTER_DATA)
  public EntryView save(Command command) {
    throw new UnsupportedOperationException();
  }
}
