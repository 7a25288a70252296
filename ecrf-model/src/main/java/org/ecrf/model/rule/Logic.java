package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.value.Truth;

/** The three-valued connectives, membership and choice. */
final class Logic {
  private Logic() {}

  /**
   * {@code a && b && c} or {@code a || b || c}: the first part that decides decides, whatever is
   * not known of the others.
   */
  record Chain(Boolean decisive, Step[] links) implements Step {
    @Override
    public List<Step> parts() {
      return List.of(links);
    }

    @Override
    public Object value(Scene scene) {
      Object answer = !decisive;
      for (Step part : links) {
        Object value = part.value(scene);
        if (decisive.equals(value)) {
          return decisive;
        }
        if (value == Unknown.VALUE) {
          answer = value;
        }
      }
      return answer;
    }
  }

  record Not(Step step) implements Step {
    @Override
    public List<Step> parts() {
      return List.of(step);
    }

    @Override
    public Object value(Scene scene) {
      Object value = step.value(scene);
      return value == Unknown.VALUE ? value : !(Boolean) value;
    }
  }

  /** {@code c ? x : y}; where c is not known, all that both may be. */
  record Choice(Step condition, Step yes, Step no) implements Step {
    @Override
    public List<Step> parts() {
      return List.of(condition, yes, no);
    }

    @Override
    public Object value(Scene scene) {
      Object chosen = condition.value(scene);
      if (chosen == Unknown.VALUE) {
        return Either.of(yes.value(scene), no.value(scene));
      }
      return (Boolean) chosen ? yes.value(scene) : no.value(scene);
    }
  }

  record Listing(Step[] elements) implements Step {
    @Override
    public List<Step> parts() {
      return List.of(elements);
    }

    @Override
    public Object value(Scene scene) {
      Object[] values = new Object[elements.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = elements[i].value(scene);
      }
      return List.of(values);
    }
  }

  /** {@code x in list}. */
  record In(Step element, Step list) implements Step {
    @Override
    public List<Step> parts() {
      return List.of(element, list);
    }

    @Override
    public Object value(Scene scene) {
      Object wanted = element.value(scene);
      Object all = list.value(scene);
      if (wanted == Unknown.VALUE || all == Unknown.VALUE) {
        return Unknown.VALUE;
      }
      Object answer = false;
      for (Object one : (List<?>) all) {
        Truth same = Membership.same(wanted, Doubtful.element(one));
        if (same == Truth.TRUE && !(one instanceof Doubtful)) {
          return true;
        }
        answer = same == Truth.FALSE ? answer : Unknown.VALUE;
      }
      return answer;
    }
  }
}
