package org.ecrf.model.document;

import java.util.List;
import java.util.TreeSet;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.Text;

/** Arms, cohorts with their places, and what is set while the study runs. */
final class GroupsChapter {
  private final StudyDefinition study;
  private final List<Tried> examples;
  private final Page page;

  GroupsChapter(CompiledStudy compiled, List<Tried> examples, Page page) {
    this.study = compiled.definition();
    this.examples = examples;
    this.page = page;
  }

  static boolean isNeeded(StudyDefinition study) {
    return !study.arms().isEmpty() || !study.cohorts().isEmpty() || !study.parameters().isEmpty();
  }

  void write() {
    study.arms().forEach(arm -> named(Say.ARM, arm.code(), arm.label()));
    study.parameters().forEach(this::parameter);
    study.withdrawal().forEach(this::withdrawal);
    study.cohorts().forEach(this::cohort);
  }

  private void withdrawal(WithdrawalScope scope) {
    page.in(
        "p",
        () -> {
          page.say(Say.WITHDRAWAL).say(" ").put("code", scope.code()).say(" ");
          page.put("strong", scope.title()).say(", ").say(Say.KEEPS).say(" ");
          page.put("code", String.join(", ", new TreeSet<>(scope.keeps())));
          if (!scope.help().isEmpty()) {
            page.say(". ").say(scope.help());
          }
        });
  }

  private void named(Say what, String id, Text title) {
    page.in("p", () -> page.say(what).say(" ").put("code", id).say(" ").put("strong", title));
  }

  private void parameter(Parameter parameter) {
    page.in(
        "p",
        () -> {
          page.say(Say.PARAMETER).say(" ").put("code", parameter.item().id()).say(" ");
          page.put("strong", parameter.item().label()).say(", ");
          page.say(KindWords.of(parameter.item()));
          if (parameter.perSite()) {
            page.say(", ").say(Say.PER_SITE);
          }
          if (!parameter.item().help().isEmpty()) {
            page.say(". ").say(parameter.item().help());
          }
        });
  }

  private void cohort(Cohort cohort) {
    page.in(
        "article class=\"cohort\"",
        () -> {
          page.in("h3", () -> page.put("code", cohort.id()).say(" ").say(cohort.title()));
          page.in("p class=\"where\"", () -> places(cohort));
          page.in("dl", () -> facts(cohort));
          new ExampleTable(page)
              .write(
                  examples.stream()
                      .filter(e -> e.of() == Tried.Kind.COHORT && e.owner().equals(cohort.id()))
                      .toList());
        });
    page.line();
  }

  private void places(Cohort cohort) {
    page.say(Say.COHORT);
    if (cohort.places() >= 0) {
      page.say(": " + cohort.places() + " ").say(Say.PLACES);
    }
    if (cohort.opens() != null) {
      page.say(", ").say(Say.OPENS).say(" ").put("code", cohort.opens());
    }
  }

  private void facts(Cohort cohort) {
    page.put("dt", Say.MEMBERS);
    page.in(
        "dd",
        () ->
            page.put("p", RuleWords.of(study, null, cohort.rule(), page.languages()))
                .put("code class=\"rule\"", cohort.rule().strip()));
    if (!cohort.assumption().isEmpty()) {
      page.put("dt", Say.ASSUMPTION).put("dd class=\"assumption\"", cohort.assumption());
    }
  }
}
