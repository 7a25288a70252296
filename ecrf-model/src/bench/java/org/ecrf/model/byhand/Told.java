package org.ecrf.model.byhand;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the answers of one evaluation, in the order in which they are given. */
public final class Told {
  private final @Nullable Object[] answers = new Object[4096];
  private final @Nullable Map<String, Object> named;
  private final Function<Object, String> place;
  private int count;

  /**
   * @param named where each answer is kept with its name, for comparing; null while time is taken
   * @param place how the form or repeat is called in which a rule was asked
   */
  public Told(@Nullable Map<String, Object> named, Function<Object, String> place) {
    this.named = named;
    this.place = place;
  }

  public void begin() {
    count = 0;
  }

  public void add(String rule, Object at, @Nullable Object answer) {
    answers[count++] = answer;
    if (named != null) {
      named.put(rule + " " + place.apply(at), answer == null ? "none" : answer);
    }
  }

  public int count() {
    return count;
  }
}
