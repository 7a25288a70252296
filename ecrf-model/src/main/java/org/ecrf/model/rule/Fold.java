package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;

/** A comprehension: goes through a list and asks the same of each element. */
sealed interface Fold extends Step {
  Step range();

  int index();

  Step body();

  @Override
  default List<Step> parts() {
    return List.of(range(), body());
  }

  /** What is asked, with this element in its place. */
  default Object ask(Scene scene, Object element) {
    scene.bound()[index()] = Doubtful.element(element);
    return body().value(scene);
  }

  /** {@code list.exists(x, …)} and, with false deciding, {@code list.all(x, …)}. */
  record Quantified(Boolean decisive, Step range, int index, Step body) implements Fold {
    @Override
    public Object value(Scene scene) {
      if (!(range.value(scene) instanceof List<?> list)) {
        return Unknown.VALUE;
      }
      Object answer = !decisive;
      for (Object element : list) {
        Object value = ask(scene, element);
        if (decisive.equals(value) && !(element instanceof Doubtful)) {
          return decisive;
        }
        answer = answer.equals(value) ? answer : Unknown.VALUE;
      }
      return answer;
    }
  }

  /** {@code list.filter(x, …)}. */
  record Filter(Step range, int index, Step body) implements Fold {
    @Override
    public Object value(Scene scene) {
      if (!(range.value(scene) instanceof List<?> list)) {
        return Unknown.VALUE;
      }
      List<Object> left = new ArrayList<>();
      for (Object element : list) {
        Object belongs = ask(scene, element);
        if (belongs == Unknown.VALUE) {
          left.add(element instanceof Doubtful ? element : new Doubtful(element));
        } else if ((Boolean) belongs) {
          left.add(element);
        }
      }
      return left;
    }
  }

  /** {@code list.map(x, …)}. */
  record Mapping(Step range, int index, Step body) implements Fold {
    @Override
    public Object value(Scene scene) {
      if (!(range.value(scene) instanceof List<?> list)) {
        return Unknown.VALUE;
      }
      List<Object> mapped = new ArrayList<>();
      for (Object element : list) {
        Object value = ask(scene, element);
        mapped.add(element instanceof Doubtful ? new Doubtful(value) : value);
      }
      return mapped;
    }
  }
}
