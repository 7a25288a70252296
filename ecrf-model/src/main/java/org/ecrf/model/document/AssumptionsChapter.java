package org.ecrf.model.document;

import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Everything that was assumed where the protocol is silent, for the sponsor to confirm. */
final class AssumptionsChapter {
  private final StudyDefinition study;
  private final Page page;

  AssumptionsChapter(StudyDefinition study, Page page) {
    this.study = study;
    this.page = page;
  }

  void write() {
    page.in("ol class=\"assumptions\"", this::all);
  }

  private void all() {
    study.assumptions().forEach(text -> assumed("", Text.NONE, text));
    study.cohorts().forEach(cohort -> assumed(cohort.id(), cohort.title(), cohort.assumption()));
    study
        .criteria()
        .forEach(criterion -> assumed(criterion.id(), criterion.text(), criterion.assumption()));
    study.forms().values().forEach(this::items);
  }

  private void items(Form form) {
    form.items()
        .forEach(item -> assumed(form.id() + "." + item.id(), item.label(), item.assumption()));
  }

  private void assumed(String id, Text about, Text assumption) {
    if (assumption.isEmpty()) {
      return;
    }
    page.in(
        "li",
        () -> {
          page.say(assumption);
          if (!id.isEmpty()) {
            page.in("div class=\"where\"", () -> page.put("code", id).say(" ").say(about));
          }
        });
  }
}
