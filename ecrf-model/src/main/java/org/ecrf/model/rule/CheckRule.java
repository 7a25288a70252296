package org.ecrf.model.rule;

import org.ecrf.model.study.Check;

/** A check with its compiled rule; it is asked in every begun instance of its form. */
record CheckRule(Check check, Expression expression, FindingText says) {

  boolean fires(Values values) {
    return Boolean.TRUE.equals(expression.evaluate(values));
  }
}
