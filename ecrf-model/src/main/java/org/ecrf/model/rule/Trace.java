package org.ecrf.model.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule answered as it did, from the whole expression down to the values. Most explanations
 * are never read, so one is drawn up when it is first asked for, from what the evaluation rested
 * on.
 */
public final class Trace {

  private record Content(String expression, String outcome, List<Trace> because) {}

  private @Nullable Supplier<Trace> later;
  private @Nullable Content content;

  /**
   * @param expression the part of the rule, as written
   * @param outcome its value as text; {@code undetermined} where input is missing
   * @param because the parts it is made of
   */
  public Trace(String expression, String outcome, List<Trace> because) {
    this.content = new Content(expression, outcome, List.copyOf(because));
  }

  private Trace(Supplier<Trace> later) {
    this.later = later;
  }

  static Trace later(Supplier<Trace> of) {
    return new Trace(of);
  }

  public String expression() {
    return content().expression();
  }

  public String outcome() {
    return content().outcome();
  }

  public List<Trace> because() {
    return content().because();
  }

  private synchronized Content content() {
    if (content == null) {
      content = later.get().content();
      later = null;
    }
    return content;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this || other instanceof Trace trace && content().equals(trace.content());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(content());
  }

  @Override
  public String toString() {
    return content().toString();
  }
}
