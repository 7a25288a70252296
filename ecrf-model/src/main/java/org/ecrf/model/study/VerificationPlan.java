package org.ecrf.model.study;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of what is entered a monitor compares with its source.
 *
 * @param everyone what is asked of every subject
 * @param percent of a site's subjects so many in a hundred are drawn, and of them everything is
 *     asked; 0 where none is drawn
 */
public record VerificationPlan(Extent everyone, int percent) {
  public static final VerificationPlan NONE = new VerificationPlan(Extent.NONE, 0);

  private static final int ALL = 100;
  private static final Pattern TEXT =
      Pattern.compile("(none|critical|all)(?: \\+ (100|[1-9]?\\d) %)?");

  /** Of one subject, from the least to the most. */
  public enum Extent {
    NONE,
    /** Items that the study marks as critical. */
    CRITICAL,
    ALL
  }

  public VerificationPlan {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("not a percentage: " + percent);
    }
  }

  /** Asks what either of them asks: a subject that one of them draws is drawn. */
  public VerificationPlan and(VerificationPlan other) {
    Extent most = everyone.compareTo(other.everyone) >= 0 ? everyone : other.everyone;
    return new VerificationPlan(most, Math.max(percent, other.percent));
  }

  /** Asks for all that the other asks for. */
  public boolean covers(VerificationPlan other) {
    boolean share = everyone == Extent.ALL || percent >= other.percent;
    return (percent == ALL || everyone.compareTo(other.everyone) >= 0) && share;
  }

  /** What is asked of one subject. */
  public Extent of(boolean drawn) {
    return drawn ? Extent.ALL : everyone;
  }

  /** {@code none}, {@code critical}, {@code all}, {@code critical + 20 %}. */
  public String text() {
    String word = everyone.name().toLowerCase(Locale.ROOT);
    return percent == 0 ? word : word + " + " + percent + " %";
  }

  /** Reads what {@link #text} has written. */
  public static Optional<VerificationPlan> read(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new VerificationPlan(
                Extent.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }
}
