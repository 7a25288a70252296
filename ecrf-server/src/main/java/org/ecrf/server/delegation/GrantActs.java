package org.ecrf.server.delegation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;
import org.jspecify.annotations.Nullable;

/** Under which paths a grant stands in the trail of its study. */
final class GrantActs {
  private static final String GRANT = "grant/";

  private GrantActs() {}

  static String target(long grant) {
    return GRANT + grant;
  }

  static long number(String target) {
    return Long.parseLong(target.substring(GRANT.length()));
  }

  static List<Changed> given(long grant, GrantRole.Command command) {
    return Stream.of(
            to(grant, "user", command.user()),
            to(grant, "role", command.role()),
            to(grant, "site", command.site()),
            to(grant, "from", command.from()),
            to(grant, "until", command.until()),
            to(grant, "tasks", command.tasks()))
        .flatMap(Optional::stream)
        .toList();
  }

  static List<Changed> training(long grant, @Nullable Training before, Training now) {
    return List.of(
        new Changed(
            path(grant, "trained_on"),
            before == null ? null : ItemValue.of(before.day().toString()),
            ItemValue.of(now.day().toString())),
        new Changed(
            path(grant, "training"),
            before == null ? null : ItemValue.of(before.subject()),
            ItemValue.of(now.subject())));
  }

  static List<Changed> set(long grant, String what, Object value) {
    return to(grant, what, value).stream().toList();
  }

  private static Optional<Changed> to(long grant, String what, @Nullable Object value) {
    return Optional.ofNullable(value)
        .map(v -> new Changed(path(grant, what), null, ItemValue.of(v.toString())));
  }

  private static String path(long grant, String what) {
    return target(grant) + "/" + what;
  }
}
