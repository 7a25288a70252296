package org.ecrf.server.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.eligibility.Confirmable;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.SubjectRef;

/** Looks at a decision that somebody wants to confirm by a signature. */
record InspectedDecision(SubjectRef subject, Scope scope, StudyDefinition study, Confirmable what)
    implements Inspected {

  @Override
  public Text meaning() {
    return new Words(study).meaning(subject.number(), scope);
  }

  @Override
  public List<Obstacle> obstacles() {
    return what.against().stream().map(against -> new Obstacle("", "", against)).toList();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public List<Spot> places() {
    return List.of();
  }

  /** By the verdicts and the versions of what they rest on. */
  @Override
  public String shown() {
    Map<String, Object> seen = new HashMap<>();
    seen.put("verdicts", what.verdicts().stream().map(InspectedDecision::verdict).toList());
    seen.put(
        "rests", what.rests().stream().map(rest -> rest.path() + " " + rest.version()).toList());
    return EntryDigest.sha256(Canonical.of(seen));
  }

  private static String verdict(CriterionVerdict verdict) {
    return verdict.criterion().id() + " " + verdict.visit() + " " + verdict.verdict();
  }

  @Override
  public Contents contents(UnaryOperator<String> salts) {
    return Contents.of(SignedDecision.of(subject, scope, what, salts.apply("")));
  }
}
