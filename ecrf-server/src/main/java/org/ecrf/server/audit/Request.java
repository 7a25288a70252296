package org.ecrf.server.audit;

import java.util.Arrays;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The client's name for a command, which makes a repeat harmless.
 *
 * @param id chosen by the client, 64 characters at most
 * @param body canonical text of the command: the same id with another body is refused
 */
public record Request(String id, String body) {
  private static final int LONGEST = 64;

  public Request {
    if (id.isBlank() || id.length() > LONGEST || !Storable.is(id)) {
      throw Problems.unreadable("Request-Id", Rule.LENGTH, LONGEST);
    }
  }

  /** The body is made of the command's parts: texts, numbers, values, maps, lists, null. */
  public static Request of(String id, @Nullable Object... parts) {
    return new Request(id, Canonical.of(Arrays.asList(parts)));
  }
}
