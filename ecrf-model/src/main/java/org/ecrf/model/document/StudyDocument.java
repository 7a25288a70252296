package org.ecrf.model.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    page.mark("!doctype html").line();
    page.in(
        "html lang=\"%s\"".formatted(Page.quoted(study.languages().getFirst())),
        () -> {
          page.in("head", this::head);
          page.in("body", () -> body(origin));
        });
    return page.line().toString();
  }

  private void head() {
    page.mark("meta charset=\"utf-8\"");
    page.mark("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
    page.mark(
        "meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    page.put("title", study.id() + " – " + study.shortTitle().in(study.languages().getFirst()));
    page.style(style() + languageRules()).line();
  }

  private static String style() {
    try (InputStream file = StudyDocument.class.getResourceAsStream("style.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the languages, the one that is chosen shows. */
  private String languageRules() {
    return study.languages().stream()
        .map(
            l ->
                "html:has(#language-%1$s:checked) body [lang]:not([lang=\"%1$s\"]){display:none}"
                    .formatted(l))
        .collect(Collectors.joining("\n"));
  }

  private void body(String origin) {
    page.in("header", () -> heading(origin));
    page.in("nav aria-label=\"contents\"", this::contents).line();
    page.in("main", this::chapters);
  }

  private void heading(String origin) {
    page.put("p class=\"id\"", study.id());
    page.put("h1", study.shortTitle()).put("p class=\"title\"", study.title());
    page.in(
        "p class=\"where\"",
        () ->
            page.say(Say.PROTOCOL)
                .say(" " + study.protocol() + " · ")
                .say(Say.FILE)
                .say(" " + origin));
    if (study.languages().size() > 1) {
      page.in("div class=\"languages\" role=\"radiogroup\"", this::languages);
    }
  }

  private void languages() {
    for (String language : study.languages()) {
      String checked = language.equals(study.languages().getFirst()) ? " checked" : "";
      String id = "language-" + Page.quoted(language);
      page.mark("input type=\"radio\" name=\"language\" id=\"%s\"%s".formatted(id, checked));
      page.put("label for=\"%s\"".formatted(id), ownName(language));
    }
  }

  /** A language in its own words: svenska. */
  private static String ownName(String language) {
    Locale locale = Locale.of(language);
    return locale.getDisplayLanguage(locale);
  }

  private void contents() {
    for (Chapter chapter : chaptersOfTheStudy()) {
      page.put("a href=\"#%s\"".formatted(chapter.id()), chapter.title());
    }
  }

  private void chapters() {
    for (Chapter chapter : chaptersOfTheStudy()) {
      page.in(
          "section class=\"chapter %s\"".formatted(chapter.id()),
          () -> {
            page.put("h2 id=\"%s\"".formatted(chapter.id()), chapter.title());
            chapter.content().run();
          });
      page.line();
    }
  }

  private record Chapter(String id, Say title, boolean isNeeded, Runnable content) {}

  private List<Chapter> chaptersOfTheStudy() {
    return List.of(
            new Chapter("schedule", Say.SCHEDULE, true, new VisitsChapter(study, page)::write),
            new Chapter(
                "criteria",
                Say.CRITERIA,
                !study.criteria().isEmpty(),
                new CriteriaChapter(compiled, examples, page)::write),
            new Chapter("forms", Say.FORMS, true, new FormsChapter(compiled, page)::write),
            new Chapter(
                "checks", Say.CHECKS, true, new ChecksChapter(compiled, examples, page)::write),
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
                "assumptions", Say.ASSUMPTIONS, true, new AssumptionsChapter(study, page)::write))
        .stream()
        .filter(Chapter::isNeeded)
        .toList();
  }
}
