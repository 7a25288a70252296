package org.ecrf.server.verification;

import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What a mark is bound to.
 *
 * @param version of the item
 * @param digest of all that was seen ({@link org.ecrf.server.entry.ItemDigest}), in hexadecimal
 */
record Seen(int version, String digest) {
  private static final String PREFIX = "sha256:";

  static Seen of(SubjectRef subject, StoredItem item) {
    return new Seen(item.version(), item.digest(subject));
  }

  /** Reads what {@link #told} has written. */
  static Seen read(String told) {
    int space = told.indexOf(' ');
    return new Seen(
        Integer.parseInt(told.substring(0, space)), told.substring(space + 1 + PREFIX.length()));
  }

  /** As the trail holds it: {@code 3 sha256:9f86…}. */
  static @Nullable ItemValue told(@Nullable Seen seen) {
    return seen == null ? null : ItemValue.of(seen.version() + " " + PREFIX + seen.digest());
  }
}
