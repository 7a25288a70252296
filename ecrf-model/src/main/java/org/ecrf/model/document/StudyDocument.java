package org.ecrf.model.document;

import java.util.List;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.StudyDefinition;

/**
 * A study as one page of HTML that needs nothing else: no network, no script. The language is
 * chosen by the page's own style; the same file gives the same page.
 */
public final class StudyDocument {
  private final CompiledStudy compiled;
  private final StudyDefinition study;
  private final List<Tried> examples;
  private final Page page;

  private StudyDocument(CompiledStudy compiled, List<Tried> examples) {
    this.compiled = compiled;
    this.study = compiled.definition();
    this.examples = examples;
    this.page = Page.html(study.languages());
  }

  /**
   * @param examples those of the study's file, as tried
   * @param origin what the page was made from: the file's name and its digest
   */
  public static String of(CompiledStudy compiled, List<Tried> examples, String origin) {
    return new StudyDocument(compiled, examples).write(origin);
  }

  private String write(String origin) {
    Cover cover = new Cover(study, page);
    List<Chapter> chapters = chapters().stream().filter(Chapter::isNeeded).toList();
    page.mark("!DOCTYPE html").line();
    page.in(
        "html lang=\"%s\"".formatted(Page.quoted(study.languages().getFirst())),
        () -> {
          page.in("head", cover::head);
          page.in(
              "body",
              () -> {
                page.in("header", () -> cover.heading(origin));
                page.in("nav aria-label=\"contents\"", () -> contents(chapters)).line();
                page.in("main", () -> chapters.forEach(this::chapter));
              });
        });
    return page.line().toString();
  }

  private void contents(List<Chapter> chapters) {
    chapters.forEach(c -> page.put("a href=\"#%s\"".formatted(c.id()), c.title()));
  }

  private void chapter(Chapter chapter) {
    page.in(
        "section class=\"chapter %s\"".formatted(chapter.id()),
        () -> {
          page.put("h2 id=\"%s\"".formatted(chapter.id()), chapter.title());
          chapter.content().run();
        });
    page.line();
  }

  private record Chapter(String id, Say title, boolean isNeeded, Runnable content) {}

  private List<Chapter> chapters() {
    return List.of(
        new Chapter("schedule", Say.SCHEDULE, true, new VisitsChapter(study, page)::write),
        new Chapter(
            "criteria",
            Say.CRITERIA,
            !study.criteria().isEmpty(),
            new CriteriaChapter(compiled, examples, page)::write),
        new Chapter("forms", Say.FORMS, true, new FormsChapter(compiled, page)::write),
        new Chapter("checks", Say.CHECKS, true, new ChecksChapter(compiled, examples, page)::write),
        new Chapter(
            "groups",
            Say.GROUPS,
            GroupsChapter.isNeeded(study),
            new GroupsChapter(compiled, examples, page)::write),
        new Chapter(
            "units",
            Say.UNITS,
            UnitsChapter.isNeeded(compiled),
            new UnitsChapter(compiled, page)::write),
        new Chapter(
            "assumptions", Say.ASSUMPTIONS, true, new AssumptionsChapter(study, page)::write));
  }
}
