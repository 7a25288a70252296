package org.ecrf.model.document;

import java.util.Map;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** One item of an annotated form. */
final class ItemRow {
  private final StudyDefinition study;
  private final CompiledStudy compiled;
  private final Map<String, Plausible> bounds;
  private final Page page;

  ItemRow(CompiledStudy compiled, Map<String, Plausible> bounds, Page page) {
    this.compiled = compiled;
    this.study = compiled.definition();
    this.bounds = bounds;
    this.page = page;
  }

  void write(Form form, Item item) {
    page.in(
        "tr id=\"%s.%s\"".formatted(Page.quoted(form.id()), Page.quoted(item.id())),
        () -> {
          page.in("td class=\"ask\"", () -> question(item));
          page.in("td", () -> answer(form, item));
          page.in("td class=\"note\"", () -> annotation(form, item));
        });
    page.line();
  }

  private void question(Item item) {
    page.put("strong", item.label());
    if (!item.help().isEmpty()) {
      page.put("p", item.help());
    }
    if (!item.assumption().isEmpty()) {
      page.in(
          "p class=\"assumption\"",
          () -> page.say(Say.ASSUMPTION).say(": ").say(item.assumption()));
    }
  }

  private void answer(Form form, Item item) {
    page.in("div", () -> page.say(KindWords.of(item)));
    for (Choice choice : item.choices()) {
      page.in(
          "div class=\"choice\"",
          () -> {
            page.say(item.kind() == ItemKind.MULTI_CHOICE ? "☐ " : "○ ");
            page.say(choice.label()).say(" ").put("code", choice.code());
          });
    }
    if (item.calculation() != null) {
      page.put("code class=\"rule\"", item.calculation().strip());
    }
    Plausible bound = bounds.get(form.id() + "." + item.id());
    if (bound != null) {
      page.in("p", () -> page.say(Say.PLAUSIBLE).say(": ").say(Bounds.of(bound, item, compiled)));
    }
    if (item.shownIf() != null) {
      rule(Say.SHOWN_WHEN, form, item.shownIf());
    }
  }

  /** In words, and as it stands in the file. */
  private void rule(Say what, Form form, String rule) {
    Text words = RuleWords.of(study, form, rule, page.languages());
    page.in("p", () -> page.say(what).say(": ").say(words));
    page.put("code class=\"rule\"", rule.strip());
  }

  private void annotation(Form form, Item item) {
    page.put("code", item.id());
    if (!item.cdash().isEmpty()) {
      page.put("div class=\"cdash\"", "CDASH " + item.cdash());
    }
    if (!item.sdtm().isEmpty()) {
      page.put("div class=\"sdtm\"", "SDTM " + item.sdtm());
    }
    if (item.kind() != ItemKind.CALCULATED) {
      page.put(
          "div",
          switch (item.need()) {
            case REQUIRED -> Say.REQUIRED;
            case EXPECTED -> Say.WANTED;
            case OPTIONAL -> Say.OPTIONAL;
          });
    }
    if (item.sensitive()) {
      page.put("div class=\"tag\"", Say.SENSITIVE);
    }
    if (study.verification().isCritical(form.id(), item.id())) {
      page.put("div class=\"tag\"", Say.CRITICAL);
    }
    if (item.audience() != Audience.EVERYONE) {
      page.put(
          "div class=\"tag\"", item.audience() == Audience.SITE ? Say.SITE_ONLY : Say.UNBLINDED);
    }
    if (item.analyte() != null) {
      page.in("div", () -> page.say(Say.RANGE).say(" ").put("code", item.analyte()));
    }
    missing(item);
  }

  private void missing(Item item) {
    if (!item.missing().isEmpty()) {
      page.in(
          "div",
          () -> {
            page.say(Say.MISSING).say(": ");
            item.missing().forEach(code -> page.put("code", code.code()).say(" "));
          });
    }
  }
}
