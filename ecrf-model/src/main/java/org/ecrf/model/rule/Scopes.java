package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;

/** A compiler for each place in which an expression can be asked. */
final class Scopes {
  private final Layout layout;
  private final Limits limits;
  private final Map<String, Quantity> quantities;
  private final RuleLanguage language;
  private final List<RuleProblem> problems;
  private final ExpressionCompiler anywhere;
  private final Map<String, ExpressionCompiler> inside = new HashMap<>();

  Scopes(
      StudyDefinition study,
      Layout layout,
      Limits limits,
      Map<String, Quantity> quantities,
      List<RuleProblem> problems) {
    this.layout = layout;
    this.limits = limits;
    this.quantities = quantities;
    this.language = new RuleLanguage(quantities.values());
    this.problems = problems;
    this.anywhere = compiler(Vocabulary.of(study, layout));
  }

  private ExpressionCompiler compiler(Vocabulary vocabulary) {
    return new ExpressionCompiler(language, vocabulary, quantities, limits, problems);
  }

  /** Outside forms: every item has its full name. */
  ExpressionCompiler anywhere() {
    return anywhere;
  }

  /**
   * Inside a form.
   *
   * @param group index of the repeating group in whose repeats is asked, or -1
   */
  ExpressionCompiler inside(String form, int group) {
    return inside.computeIfAbsent(
        form + "/" + group, key -> compiler(anywhere.vocabulary().inside(form, group)));
  }

  /** In how many instances of one subject that is at most, at one visit's form. */
  long times(String form, int group) {
    long repeats = group < 0 ? 1 : layout.form(form).most(group);
    return layout.placesOf(form).stream().mapToLong(Place::most).max().orElse(1) * repeats;
  }
}
