package org.ecrf.model.document;

import java.util.List;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** The edit checks and the calculations, with their rules and examples. */
final class ChecksChapter {
  private final CompiledStudy compiled;
  private final StudyDefinition study;
  private final List<Tried> examples;
  private final Page page;

  ChecksChapter(CompiledStudy compiled, List<Tried> examples, Page page) {
    this.compiled = compiled;
    this.study = compiled.definition();
    this.examples = examples;
    this.page = page;
  }

  void write() {
    Coverage.checks(compiled).forEach(this::check);
    study.forms().values().forEach(this::calculations);
  }

  private void check(Check check) {
    Form form = study.forms().get(check.form());
    page.in(
        "article class=\"check\"",
        () -> {
          page.in("h3", () -> page.put("code", check.id()).say(" ").say(form.title()));
          page.in("p class=\"where\"", () -> consequence(check, form));
          page.in("dl", () -> facts(check, form));
          examples(Tried.Kind.CHECK, check.id());
        });
    page.line();
  }

  private void consequence(Check check, Form form) {
    page.say(
        switch (check.severity()) {
          case INFORM -> Say.INFORM;
          case QUERY -> Say.QUERY;
          case BLOCK -> Say.BLOCK;
        });
    if (check.safety()) {
      page.say(" · ").put("span class=\"tag\"", Say.SAFETY);
    }
    Text label = form.item(check.item()).map(Item::label).orElse(Text.NONE);
    page.say(" · ").say(label);
    if (!check.reference().isEmpty()) {
      page.say(" · ").say(check.reference());
    }
  }

  private void facts(Check check, Form form) {
    page.put("dt", Say.FIRES_WHEN);
    page.in("dd", () -> rule(form, check.rule()));
    page.put("dt", Say.SAYS).put("dd", Sentences.of(study, form, check.says()));
  }

  private void rule(Form form, String rule) {
    page.put("p", RuleWords.of(study, form, rule, page.languages()));
    page.put("code class=\"rule\"", rule.strip());
  }

  private void calculations(Form form) {
    form.items().stream()
        .filter(item -> item.calculation() != null)
        .forEach(item -> calculation(form, item));
  }

  private void calculation(Form form, Item item) {
    page.in(
        "article class=\"check\"",
        () -> {
          String id = form.id() + "." + item.id();
          page.in("h3", () -> page.put("code", id).say(" ").say(item.label()));
          page.put("p class=\"where\"", Say.CALCULATED);
          page.put("code class=\"rule\"", item.calculation().strip());
          examples(Tried.Kind.CALCULATION, id);
        });
    page.line();
  }

  private void examples(Tried.Kind kind, String owner) {
    new ExampleTable(page)
        .write(examples.stream().filter(e -> e.of() == kind && e.owner().equals(owner)).toList());
  }
}
