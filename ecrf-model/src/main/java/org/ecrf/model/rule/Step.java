package org.ecrf.model.rule;

import java.util.List;

/** A step of a compiled expression: gives a value or {@link Unknown}, and never throws. */
interface Step {
  Object value(Scene scene);

  /** The steps that this one rests on. */
  default List<Step> parts() {
    return List.of();
  }

  /** What was written in the rule, or follows from nothing else. */
  record Constant(Object value) implements Step {
    @Override
    public Object value(Scene scene) {
      return value;
    }
  }

  /** A function, which is only called where all its arguments are known. */
  record Call(ClinicalFunction.Body body, Step[] arguments) implements Step {
    @Override
    public Object value(Scene scene) {
      Object[] values = new Object[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].value(scene);
        if (values[i] == Unknown.VALUE) {
          return Unknown.VALUE;
        }
      }
      return body.apply(values);
    }

    /** Of these values, of which some may be unknown. */
    Object of(Object[] values) {
      return List.of(values).contains(Unknown.VALUE) ? Unknown.VALUE : body.apply(values);
    }

    @Override
    public List<Step> parts() {
      return List.of(arguments);
    }
  }

  /** The element that a comprehension stands at. */
  record Bound(int index) implements Step {
    @Override
    public Object value(Scene scene) {
      return scene.bound()[index];
    }
  }
}
