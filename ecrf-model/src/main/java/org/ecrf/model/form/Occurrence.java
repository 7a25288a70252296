package org.ecrf.model.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of what a study defines: a visit, a form or a group, and its number where it repeats; written
 * {@code month_3}, {@code unscheduled[2]}.
 *
 * @param repeat from 1; 0 for what stands once
 */
public record Occurrence(String id, int repeat) {
  private static final Pattern WRITTEN = Pattern.compile("([^\\[\\]]*)\\[([1-9]\\d{0,2})]");

  /** Whatever is not written as a repeat is the id of something that stands once. */
  public static Occurrence parse(String text) {
    if (!text.endsWith("]")) {
      return new Occurrence(text, 0);
    }
    Matcher m = WRITTEN.matcher(text);
    return m.matches()
        ? new Occurrence(m.group(1), Integer.parseInt(m.group(2)))
        : new Occurrence(text, 0);
  }

  @Override
  public String toString() {
    return repeat == 0 ? id : id + "[" + repeat + "]";
  }
}
