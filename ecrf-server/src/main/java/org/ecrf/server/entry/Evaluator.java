package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Lets the rules of the subject's study version look at its values, today at its site. */
@ApplicationScoped
class Evaluator {
  private final Studies studies;
  private final Trail trail;

  @Inject
  Evaluator(Studies studies, Trail trail) {
    this.studies = studies;
    this.trail = trail;
  }

  CasebookNow evaluate(SubjectFile subject, Entries entries) {
    CompiledStudy study = study(subject);
    LocalDate today = LocalDate.ofInstant(trail.moment(), subject.zone());
    Casebook entered = entries.entered();
    Evaluation evaluation =
        study
            .rules()
            .evaluate(
                entered,
                new Facts(
                    today,
                    subject.zone(),
                    subject.state(),
                    subject.doseAuthorised() ? Set.of("infusion") : Set.of(),
                    Surroundings.NONE));
    Casebook all = with(entered, evaluation.calculated());
    List<VisitPlan> plans =
        Schedule.plan(study.definition(), all, subject.state(), subject.left(), today);
    return new CasebookNow(study, all, entries.states(), evaluation, plans, today);
  }

  CompiledStudy study(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion());
  }

  private static Casebook with(Casebook entered, Map<ItemPath, ItemValue> calculated) {
    Map<ItemPath, ItemValue> values = new TreeMap<>(entered.values());
    values.putAll(calculated);
    return new Casebook(values);
  }
}
