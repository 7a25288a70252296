package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Truth;

/** What rules may know of subject, study and day, by name; what is not known is not there. */
record FactValues(StudyDefinition study, Map<String, Quantity> quantities) {

  Map<String, Object> of(Facts facts) {
    Map<String, Object> values = new HashMap<>();
    values.put(FactName.TODAY, Day.of(facts.today()));
    values.put(FactName.ENROLLED, facts.state() == SubjectState.ENROLLED);
    values.put(FactName.DOSE_AUTHORISED, !facts.authorised().isEmpty());
    for (Parameter parameter : study.parameters()) {
      ItemValue value = facts.surroundings().parameters().get(parameter.item().id());
      if (value != null) {
        TypedValue.read(parameter.item(), value, quantities, facts.zone())
            .ifPresent(typed -> values.put(FactName.parameter(parameter), typed));
      }
    }
    study.cohorts().forEach(cohort -> cohort(cohort, facts, values));
    return values;
  }

  private void cohort(Cohort cohort, Facts facts, Map<String, Object> values) {
    Integer enrolled = facts.surroundings().enrolled().get(cohort.id());
    if (enrolled != null && cohort.places() >= 0) {
      BigDecimal left = BigDecimal.valueOf(Math.max(0, cohort.places() - enrolled));
      values.put(FactName.placesLeft(cohort), Numeral.of(left));
    }
    Truth open = open(cohort, facts, values);
    if (open != Truth.UNKNOWN) {
      values.put(FactName.open(cohort), open == Truth.TRUE);
    }
  }

  /** From the day on that the parameter holds; not known while that is not set. */
  private static Truth open(Cohort cohort, Facts facts, Map<String, Object> values) {
    if (cohort.opens() == null) {
      return Truth.TRUE;
    }
    return values.get("parameter." + cohort.opens()) instanceof Day day
        ? Day.of(facts.today()).span().isBelow(day.span()).not()
        : Truth.UNKNOWN;
  }
}
