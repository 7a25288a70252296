package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.facts.Known;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.Past;
import org.ecrf.server.subject.SubjectFile;

/**
 * Lets the rules of the subject's study version look at its values, today at its site. What was
 * calculated in a form that is frozen or locked is one of these values.
 */
@ApplicationScoped
class Evaluator {
  private final EntryRows rows;
  private final Studies studies;
  private final Known known;
  private final Assessments assessments;
  private final Trail trail;

  @Inject
  Evaluator(EntryRows rows, Studies studies, Known known, Assessments assessments, Trail trail) {
    this.rows = rows;
    this.studies = studies;
    this.known = known;
    this.assessments = assessments;
    this.trail = trail;
  }

  /** From the table; of a subject as it was, from the trail. */
  Entries entries(SubjectFile subject) {
    Past past = subject.past();
    return past == null
        ? rows.of(subject.id())
        : PastEntries.of(subject.id(), study(subject).definition(), past.replay());
  }

  CasebookNow evaluate(SubjectFile subject, Entries entries) {
    CompiledStudy study = study(subject);
    LocalDate today = LocalDate.ofInstant(moment(subject), subject.zone());
    Surroundings surroundings = known.about(subject, study.definition());
    Casebook entered = entries.entered();
    Instances instances = new Instances(study.definition(), entries.states());
    Facts facts =
        new Facts(
            today,
            subject.zone(),
            subject.state(),
            subject.doses(),
            surroundings,
            ClosedEntries.of(subject, instances, entries));
    Assessment assessment =
        subject.past() == null
            ? assessments.assess(subject.id(), study, entered, facts)
            : study.rules().assess(entered, facts);
    Casebook all = with(entered, assessment.evaluation().calculated());
    List<VisitPlan> plans =
        Plans.of(instances, shown(all, assessment.evaluation().hidden()), subject.course(), today);
    return new CasebookNow(study, all, entries.states(), assessment, plans, surroundings, today);
  }

  private Instant moment(SubjectFile subject) {
    Past past = subject.past();
    return past == null ? trail.moment() : past.moment();
  }

  CompiledStudy study(SubjectFile subject) {
    return study(subject, subject.studyVersion());
  }

  CompiledStudy study(SubjectFile subject, int version) {
    return studies.compiled(subject.ref().study(), version);
  }

  private static Casebook shown(Casebook all, Set<ItemPath> hidden) {
    if (hidden.isEmpty()) {
      return all;
    }
    Map<ItemPath, ItemValue> values = new TreeMap<>(all.values());
    values.keySet().removeAll(hidden);
    return new Casebook(values);
  }

  private static Casebook with(Casebook entered, Map<ItemPath, ItemValue> calculated) {
    Map<ItemPath, ItemValue> values = new TreeMap<>(entered.values());
    values.putAll(calculated);
    return new Casebook(values);
  }
}
