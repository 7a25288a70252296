package org.ecrf.model.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** From each criterion to its items, its rule, its examples and their results. */
final class CriteriaChapter {
  private final CompiledStudy compiled;
  private final StudyDefinition study;
  private final List<Tried> examples;
  private final Page page;

  CriteriaChapter(CompiledStudy compiled, List<Tried> examples, Page page) {
    this.compiled = compiled;
    this.study = compiled.definition();
    this.examples = examples;
    this.page = page;
  }

  void write() {
    page.in("table class=\"overview\"", this::overview);
    study.criteria().forEach(this::criterion);
  }

  private void overview() {
    page.in(
        "thead",
        () ->
            page.in(
                "tr",
                () ->
                    page.put("th", "")
                        .put("th", Say.CRITERIA)
                        .put("th", Say.PROTOCOL)
                        .put("th", Say.EXAMPLES)
                        .put("th", Say.FOUND)));
    Coverage coverage = Coverage.of(compiled, examples);
    Map<String, Coverage.Line> lines =
        coverage.lines(Tried.Kind.CRITERION).stream()
            .collect(Collectors.toMap(Coverage.Line::id, line -> line));
    page.in(
        "tbody",
        () -> study.criteria().forEach(criterion -> line(criterion, lines.get(criterion.id()))));
  }

  private void line(Criterion criterion, Coverage.Line coverage) {
    page.in(
        "tr",
        () -> {
          String id = Page.quoted(criterion.id());
          page.in("th", () -> page.put("a href=\"#criterion-%s\"".formatted(id), criterion.id()));
          page.put("td", criterion.text());
          page.put("td", criterion.reference());
          page.in("td", () -> new ExampleTable(page).counts(coverage));
          page.put("td", ExampleTable.allHold(of(criterion)) ? Say.HOLDS : Say.FAILS);
        });
  }

  private List<Tried> of(Criterion criterion) {
    return examples.stream()
        .filter(e -> e.of() == Tried.Kind.CRITERION && e.owner().equals(criterion.id()))
        .toList();
  }

  private void criterion(Criterion criterion) {
    page.in(
        "article class=\"criterion\" id=\"criterion-%s\"".formatted(Page.quoted(criterion.id())),
        () -> {
          page.in("h3", () -> page.put("code", criterion.id()).say(" ").say(criterion.text()));
          page.in("p class=\"where\"", () -> standing(criterion));
          page.in("dl", () -> facts(criterion));
          new ExampleTable(page).write(of(criterion));
        });
    page.line();
  }

  private void standing(Criterion criterion) {
    page.say(criterion.kind() == Criterion.Kind.INCLUSION ? Say.INCLUSION : Say.EXCLUSION);
    page.say(", ");
    page.say(criterion.decides() == Criterion.Decision.DOSE ? Say.DOSE : Say.ENROLMENT);
    page.say(" · ").say(criterion.reference());
  }

  private void facts(Criterion criterion) {
    Form form = criterion.form() == null ? null : study.forms().get(criterion.form());
    Text words = RuleWords.of(study, form, criterion.rule(), page.languages());
    page.put("dt", Say.RULE);
    page.in("dd", () -> page.put("p", words).put("code class=\"rule\"", criterion.rule().strip()));
    page.put("dt", Say.RESTS_ON);
    page.in(
        "dd class=\"items\"",
        () -> compiled.rules().foundations(criterion.id()).forEach(this::item));
    page.put("dt", Say.SAYS).put("dd", Sentences.of(study, form, criterion.says()));
    if (!criterion.assumption().isEmpty()) {
      page.put("dt", Say.ASSUMPTION).put("dd class=\"assumption\"", criterion.assumption());
    }
  }

  private void item(ItemPath path) {
    String name = path.visitId() + "." + path.formId() + "." + path.itemId();
    Text label = NamedItems.at(study, name).map(Item::label).orElse(Text.NONE);
    String link =
        "a href=\"#%s.%s\"".formatted(Page.quoted(path.formId()), Page.quoted(path.itemId()));
    page.in(
        "div", () -> page.in(link, () -> page.say(label)).say(" ").put("code", path.toString()));
  }
}
