package org.ecrf.server.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, to be appended to a chain.
 *
 * @param action one word, e.g. {@code save}
 * @param target what it was done to, e.g. {@code entry/screening/vitals}, {@code query/12}
 * @param definition the study version it was done under, null where none matters
 * @param request null for what follows by itself
 */
public record Act(
    Author author,
    String action,
    String target,
    List<Changed> changes,
    @Nullable String reason,
    @Nullable Integer definition,
    @Nullable Request request) {

  public Act {
    changes = List.copyOf(changes);
  }

  public static Act of(Author author, String action, String target) {
    return new Act(author, action, target, List.of(), null, null, null);
  }

  public Act changing(List<Changed> changes) {
    return new Act(author, action, target, changes, reason, definition, request);
  }

  public Act because(@Nullable String reason) {
    return new Act(author, action, target, changes, reason, definition, request);
  }

  public Act under(int definition) {
    return new Act(author, action, target, changes, reason, definition, request);
  }

  public Act answering(Request request) {
    return new Act(author, action, target, changes, reason, definition, request);
  }
}
