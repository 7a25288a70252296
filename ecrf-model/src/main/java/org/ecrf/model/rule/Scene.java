package org.ecrf.model.rule;

import org.jspecify.annotations.Nullable;

/**
 * What an expression is asked against.
 *
 * @param here the element whose items have bare names: the instance of the form, or the repeat of a
 *     group in it; null outside forms
 * @param bound the elements that comprehensions stand at; written while one runs
 */
record Scene(Chart chart, @Nullable Element here, Object[] bound) {

  static Scene of(Chart chart, @Nullable Element here, int bound) {
    return new Scene(chart, here, new Object[bound]);
  }

  Sheet sheet() {
    return here.sheet();
  }
}
