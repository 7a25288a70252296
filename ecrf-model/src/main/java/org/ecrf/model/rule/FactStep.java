package org.ecrf.model.rule;

import org.jspecify.annotations.Nullable;

/** A step that reads what is known beside the items. */
sealed interface FactStep extends Step {
  String name();

  @Nullable Object find(Chart chart, @Nullable Element here);

  @Override
  default Object value(Scene scene) {
    Object found = find(scene.chart(), scene.here());
    return found == null ? Unknown.VALUE : found;
  }

  /** Of the subject, the study and the day. */
  record Fact(String name) implements FactStep {
    @Override
    public @Nullable Object find(Chart chart, @Nullable Element here) {
      return chart.facts().get(name);
    }
  }

  /** Of the visit at which the form is filled. */
  record VisitFact(String name) implements FactStep {
    @Override
    public @Nullable Object find(Chart chart, @Nullable Element here) {
      return here == null ? null : chart.visitFact(here.sheet().visit(), name);
    }
  }
}
