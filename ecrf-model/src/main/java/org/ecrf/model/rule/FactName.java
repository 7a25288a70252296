package org.ecrf.model.rule;

import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;

/** The names of what rules know beside the items. */
final class FactName {
  static final String TODAY = "today";
  static final String ENROLLED = "subject.enrolled";
  static final String DOSE_AUTHORISED = "subject.dose_authorised";

  /** What a form may ask about the visit that it is filled at. */
  static final String VISIT_DATE = "visit.date";

  static final String VISIT_FROM = "visit.from";
  static final String VISIT_TO = "visit.to";
  static final String OUTSIDE_WINDOW = "visit.outside_window";
  static final String VISIT_DOSE_AUTHORISED = "visit.dose_authorised";

  private FactName() {}

  static String parameter(Parameter parameter) {
    return "parameter." + parameter.item().id();
  }

  static String open(Cohort cohort) {
    return "cohort." + cohort.id() + ".open";
  }

  static String placesLeft(Cohort cohort) {
    return "cohort." + cohort.id() + ".places_left";
  }
}
