package org.ecrf.model.document;

import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/** The schedule: the picture, and which form stands at which visit. */
final class VisitsChapter {
  private final StudyDefinition study;
  private final Page page;

  VisitsChapter(StudyDefinition study, Page page) {
    this.study = study;
    this.page = page;
  }

  void write() {
    page.in("div class=\"wide\"", () -> page.add(new SchedulePicture(study, page).draw()));
    page.in("p class=\"legend\"", this::legend);
    page.in("table class=\"overview visits\"", this::list);
    page.put("h3", Say.FORMS_BY_VISIT);
    page.in("div class=\"wide\"", () -> page.in("table class=\"matrix\"", this::matrix));
  }

  /** What the picture shows, to the word. */
  private void list() {
    VisitWords words = new VisitWords(study, page.languages());
    page.in(
        "thead",
        () -> page.in("tr", () -> page.put("th", Say.VISIT).put("th", Say.WHEN).put("th", "")));
    page.in("tbody", () -> study.visits().forEach(visit -> visit(visit, words)));
  }

  private void visit(Visit visit, VisitWords words) {
    page.in(
        "tr",
        () -> {
          page.in("th", () -> page.say(visit.title()).say(" ").put("code", visit.id()));
          page.put("td", words.when(visit));
          page.in("td", () -> kind(visit));
        });
  }

  private void kind(Visit visit) {
    page.say(
        switch (visit.kind()) {
          case ON_SITE -> Say.ON_SITE;
          case PHONE -> Say.PHONE;
          case LOG -> Say.LOG;
        });
    if (visit.dose()) {
      page.say(", ").say(Say.DOSE_VISIT);
    }
    if (visit.repeats() != null) {
      page.say(", ").say(Say.REPEATS).say(" " + visit.repeats().most());
    }
  }

  private void legend() {
    legend("● ", "site", Say.ON_SITE);
    legend("○ ", "phone", Say.PHONE);
    legend("◆ ", "dose", Say.DOSE_VISIT);
  }

  private void legend(String mark, String kind, Say word) {
    page.in("span", () -> page.put("b class=\"%s\"".formatted(kind), mark).say(word).say("\u2003"));
  }

  private void matrix() {
    page.in(
        "thead",
        () ->
            page.in(
                "tr",
                () -> {
                  page.put("th", "");
                  study.visits().forEach(this::head);
                }));
    page.in("tbody", () -> study.forms().values().forEach(this::row));
  }

  private void head(Visit visit) {
    page.in("th scope=\"col\"", () -> page.put("span class=\"up\"", visit.title()));
  }

  private void row(Form form) {
    page.in(
        "tr",
        () -> {
          page.in(
              "th scope=\"row\"",
              () ->
                  page.put("a href=\"#form-%s\"".formatted(Page.quoted(form.id())), form.title()));
          for (Visit visit : study.visits()) {
            page.put("td", visit.forms().contains(form.id()) ? "●" : "");
          }
        });
  }
}
