package org.ecrf.model.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecrf.model.study.StudyDefinition;

/** What the page is of, in which languages, and how it looks. */
record Cover(StudyDefinition study, Page page) {

  /** What stands in the page's head. */
  void head() {
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

  /**
   * The page's first lines.
   *
   * @param origin what the page was made from
   */
  void heading(String origin) {
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
      String checked = language.equals(study.languages().getFirst()) ? " checked=\"checked\"" : "";
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
}
