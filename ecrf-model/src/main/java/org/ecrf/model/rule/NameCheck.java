package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** Finds names that stand for nothing, and bound ones that would hide another. */
record NameCheck(Vocabulary vocabulary, RulePlace place, CelAbstractSyntaxTree ast, Names names) {

  List<RuleProblem> problems() {
    List<RuleProblem> problems = new ArrayList<>();
    for (Names.Name name : names.found()) {
      if (vocabulary.find(name.text()) == null) {
        problems.add(problem(name, unknown(name.text())));
      }
    }
    for (Names.Name name : names.binding()) {
      if (vocabulary.names().stream().anyMatch(n -> (n + ".").startsWith(name.text() + "."))) {
        problems.add(problem(name, "“%s” is a name already; take another".formatted(name.text())));
      }
    }
    return problems;
  }

  private String unknown(String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Vocabulary.Named list = vocabulary.find(name.substring(0, dot));
      if (list != null && list.step() instanceof RepeatsStep) {
        return "“%s” repeats: ask exists(…), all(…), filter(…), first(…) or last(…)"
            .formatted(name.substring(0, dot));
      }
    }
    return "there is no item “" + name + "”" + Nearest.hint(name, vocabulary.names());
  }

  private RuleProblem problem(Names.Name name, String message) {
    int offset = ast.getSource().getPositionsMap().getOrDefault(name.id(), 0);
    return new RuleProblem(place, offset, message);
  }
}
