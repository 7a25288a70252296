package org.ecrf.model.byhand;

/** All rules of one subject, by hand: what is derived first, then what is judged and checked. */
public record ByHand(Subject subject, Told told) {

  /** Displays, calculations, criteria and checks; how many answers there were. */
  public int everything() {
    told.begin();
    VisitRules visits = new VisitRules(subject, told);
    Derived derived = new Derived(subject, told);
    derived.logs();
    derived.screening();
    derived.infusion();
    visits.derive(subject.baseline);
    subject.visits.forEach(visits::derive);
    InfusionRules infusion = new InfusionRules(subject, subject.infusion, told);
    new EnrolmentCriteria(subject, subject.screening, told).judge();
    infusion.criteria();
    new ScreeningChecks(subject, subject.screening, told).ask();
    infusion.checks();
    visits.ask(subject.baseline);
    subject.visits.forEach(visits::ask);
    new LogRules(subject, subject.log, told).ask();
    return told.count();
  }

  /** The criteria of the enrolment alone. */
  public int enrolment() {
    told.begin();
    new EnrolmentCriteria(subject, subject.screening, told).judge();
    return told.count();
  }
}
