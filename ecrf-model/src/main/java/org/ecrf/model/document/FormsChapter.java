package org.ecrf.model.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The annotated forms: what is asked, how it is answered, and what stands behind each item. */
final class FormsChapter {
  private final StudyDefinition study;
  private final Page page;
  private final ItemRow row;

  FormsChapter(CompiledStudy compiled, Page page) {
    this.study = compiled.definition();
    this.page = page;
    Map<String, Plausible> bounds =
        compiled.rules().bounds().stream()
            .collect(
                Collectors.toMap(
                    p -> p.check().form() + "." + p.check().item(), Function.identity()));
    this.row = new ItemRow(compiled, bounds, page);
  }

  void write() {
    page.in("p class=\"where\"", this::verification);
    page.in("p class=\"where\"", this::queries);
    study.forms().values().forEach(this::form);
  }

  private void verification() {
    VerificationPlan plan = study.verification().plan();
    page.say(Say.VERIFICATION).say(": ");
    page.say(
        switch (plan.everyone()) {
          case NONE -> Say.VERIFIES_NONE;
          case CRITICAL -> Say.VERIFIES_CRITICAL;
          case ALL -> Say.VERIFIES_ALL;
        });
    if (plan.percent() > 0) {
      page.say("; " + plan.percent() + " ").say(Say.DRAWN);
    }
  }

  private void queries() {
    QueryPlan plan = study.queries();
    page.say(Say.QUERIES).say(": " + plan.due());
    plan.categories().forEach(c -> page.say("; ").say(c.label()).say(" " + c.due()));
  }

  private void form(Form form) {
    page.in(
        "article class=\"form\" id=\"form-%s\"".formatted(Page.quoted(form.id())),
        () -> {
          page.in("h3", () -> heading(form));
          page.in("p class=\"where\"", () -> where(form));
          ReportWords.write(form, page);
          page.put("p", form.help());
          page.in("table class=\"crf\"", () -> table(form));
        });
    page.line();
  }

  private void heading(Form form) {
    page.say(form.title()).say(" ").put("code", form.id());
    audience(form.audience());
  }

  private void audience(Audience audience) {
    switch (audience) {
      case EVERYONE -> {}
      case SITE -> page.put("span class=\"tag\"", Say.SITE_ONLY);
      case UNBLINDED -> page.put("span class=\"tag\"", Say.UNBLINDED);
    }
  }

  private void where(Form form) {
    List<Visit> visits =
        study.visits().stream().filter(v -> v.forms().contains(form.id())).toList();
    for (int i = 0; i < visits.size(); i++) {
      page.say(i == 0 ? "" : " · ").say(visits.get(i).title());
    }
    repeats(form.repeats());
  }

  private void repeats(@Nullable Repeats repeats) {
    if (repeats != null) {
      page.say(" — ").say(Say.REPEATS).say(" " + repeats.most() + " × ").say(repeats.one());
    }
  }

  private void table(Form form) {
    page.in(
        "thead",
        () ->
            page.in(
                "tr",
                () -> page.put("th", Say.ITEM).put("th", Say.ANSWER).put("th", Say.ANNOTATION)));
    form.sections().forEach(section -> page.in("tbody", () -> section(form, section)));
  }

  private void section(Form form, Section section) {
    if (form.sections().size() > 1 || section.repeats() != null) {
      page.in(
          "tr class=\"section\"",
          () ->
              page.in(
                  "th colspan=\"3\"",
                  () -> {
                    page.say(section.title()).say(" ").put("code", section.id());
                    repeats(section.repeats());
                    page.put("p class=\"help\"", section.help());
                  }));
    }
    for (Item item : section.items()) {
      row.write(form, item);
    }
  }
}
