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
    page.put("h3", Say.FORMS_BY_VISIT);
    page.in("div class=\"wide\"", () -> page.in("table class=\"matrix\"", this::matrix));
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
