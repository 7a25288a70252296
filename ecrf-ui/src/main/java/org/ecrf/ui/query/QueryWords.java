package org.ecrf.ui.query;

import java.time.Duration;
import java.util.Locale;
import java.util.MissingResourceException;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.QueryView.Message;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Standing;

/** A query in words: its number, state, author and age. */
public final class QueryWords {
  private QueryWords() {}

  public static String number(QueryView query) {
    return number(query.id());
  }

  public static String number(long id) {
    return "Q-%04d".formatted(id);
  }

  public static Status status(QueryState state) {
    return switch (state) {
      case OPEN -> Status.OPEN;
      case ANSWERED -> Status.ANSWERED;
      case CLOSED -> Status.CLOSED;
      case CANCELLED -> Status.CANCELLED;
    };
  }

  /** Who raised it: a role, or the check. */
  public static String from(QueryView query) {
    return query.origin() == QueryView.Origin.CHECK
        ? Say.it("query.from.check", "check", query.check() == null ? "" : query.check())
        : role(query.role());
  }

  /** A role as the trail names it. */
  public static String role(String role) {
    try {
      return Say.it("role." + role.toLowerCase(Locale.ROOT));
    } catch (MissingResourceException other) {
      return role;
    }
  }

  /** What it asks. */
  public static String question(QueryView query) {
    boolean redacted = query.messages().stream().findFirst().filter(Message::redacted).isPresent();
    return redacted ? Say.it("trail.redacted") : Say.it(query.text());
  }

  public static String age(QueryView query) {
    return Say.it("query.age", "n", days(query));
  }

  static long days(QueryView query) {
    return Duration.between(query.openedAt(), Moments.now()).toDays();
  }

  /** Who is to answer; empty where nobody in particular is. */
  public static String assignee(Assignee assignee) {
    return assignee.role() != null
        ? Standing.word(assignee.role())
        : assignee.user() == null ? "" : assignee.user();
  }

  /** A category as the study calls it; one of an earlier version by its id. */
  static String category(StudyDefinition study, String id) {
    return study.queries().category(id).map(c -> Say.it(c.label())).orElse(id);
  }
}
