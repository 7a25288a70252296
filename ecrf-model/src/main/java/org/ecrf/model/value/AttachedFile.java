package org.ecrf.model.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as the value of an item: the name that it was uploaded under, what it is, its size and its
 * digest. The trail commits to this text, and so to every byte of the file.
 *
 * @param type its media type, found from its content
 * @param sha256 hexadecimal
 */
public record AttachedFile(String name, String type, long bytes, String sha256) {
  private static final Pattern WRITTEN =
      Pattern.compile("(.+) ([a-z]+/[a-z]+) (\\d{1,12}) sha256:([0-9a-f]{64})");

  /** Reads back what {@link #text} gives. */
  public static Optional<AttachedFile> read(String text) {
    Matcher m = WRITTEN.matcher(text);
    return m.matches()
        ? Optional.of(
            new AttachedFile(m.group(1), m.group(2), Long.parseLong(m.group(3)), m.group(4)))
        : Optional.empty();
  }

  /** {@code report.pdf application/pdf 48213 sha256:9f86d0…}. */
  public String text() {
    return name + " " + type + " " + bytes + " sha256:" + sha256;
  }
}
