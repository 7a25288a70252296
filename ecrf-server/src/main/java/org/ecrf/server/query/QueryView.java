package org.ecrf.server.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A query with its conversation.
 *
 * @param check id of the check or criterion that raised it, null where a person did
 * @param unseen monitors and data managers may not know of it: a second person of those who do
 *     closes it
 * @param category of the study's plan; null where it has none
 * @param due the last day on which an answer is in time
 * @param overdue it is open, and that day is over at the site
 */
public record QueryView(
    long id,
    String subject,
    ItemPath at,
    QueryState state,
    Origin origin,
    @Nullable String check,
    Text text,
    String openedBy,
    String role,
    Instant openedAt,
    boolean unseen,
    @Nullable String category,
    @Nullable LocalDate due,
    boolean overdue,
    Assignee assignee,
    List<Message> messages) {
  /** Stands for the item where the caller may not know which it is. */
  public static final String SOME_ITEM = "*";

  /** Who has answered last; empty while nobody has. */
  public String answeredBy() {
    return messages.stream()
        .filter(message -> message.kind() == Kind.ANSWERED)
        .map(Message::who)
        .reduce("", (earlier, later) -> later);
  }

  /** Who raised it. */
  public enum Origin {
    PERSON,
    CHECK
  }

  /** What a message does to the query. */
  public enum Kind {
    RAISED,
    ANSWERED,
    CLOSED,
    REOPENED,
    CANCELLED,
    /** Its text is the role's or the user's name; empty where it is nobody's any more. */
    ASSIGNED
  }

  /**
   * One message of the conversation.
   *
   * @param text empty where nothing was said, as in many a closure
   * @param redacted it had words, and they were erased as personal data
   */
  public record Message(
      String who, String role, Instant at, Kind kind, String text, boolean redacted) {}
}
