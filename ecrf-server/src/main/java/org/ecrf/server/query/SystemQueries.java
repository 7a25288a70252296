package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.server.eligibility.SubjectDecided;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryCompleted;
import org.ecrf.server.entry.EntrySaved;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.MistakeChanged;
import org.ecrf.server.subject.Mistaken;
import org.ecrf.server.subject.SubjectFile;

/**
 * Keeps the queries of checks in step with the findings, in the transaction of what moved them. A
 * finding asks once its form is complete, whatever form was changed; a finding of a safety check
 * asks at once. A query whose finding is gone, or rests on other values now, is closed.
 */
@ApplicationScoped
class SystemQueries {
  private final Queries queries;
  private final SystemVoice voice;

  @Inject
  SystemQueries(Queries queries, SystemVoice voice) {
    this.queries = queries;
    this.voice = voice;
  }

  void onSaved(@Observes EntrySaved saved) {
    if (!saved.subject().closed()) {
      keepInStep(saved.subject(), saved.now());
    }
  }

  void onCompleted(@Observes EntryCompleted completed) {
    keepInStep(completed.subject(), completed.now());
  }

  void onDecided(@Observes SubjectDecided decided) {
    Mistaken mistake = decided.subject().head().mistake();
    if (mistake == null) {
      keepInStep(decided.subject(), decided.now());
    } else {
      List<QueryRow> open = queries.open(decided.subject().id());
      voice.say(decided.subject(), open, mistake.reason(), List.of());
    }
  }

  /** What people have asked there is closed with the reason; nobody could answer it any more. */
  void onMistake(@Observes MistakeChanged mistake) {
    keepInStep(mistake.subject(), mistake.now());
    List<QueryRow> gone =
        queries.open(mistake.subject().id()).stream()
            .filter(query -> mistake.gone().contains(FormAt.of(query.place().at())))
            .toList();
    voice.say(mistake.subject(), gone, mistake.reason(), List.of());
  }

  private void keepInStep(SubjectFile subject, CasebookNow now) {
    Map<String, Finding> findings = findings(now);
    List<QueryRow> standing = queries.standing(subject.id());
    List<QueryRow> resolved =
        standing.stream()
            .filter(query -> query.isOpen() && !findings.containsKey(query.fingerprint()))
            .toList();
    Set<String> known = standing.stream().map(QueryRow::fingerprint).collect(Collectors.toSet());
    List<Question> asked =
        findings.entrySet().stream()
            .filter(f -> asks(f.getValue(), now) && !known.contains(f.getKey()))
            .map(f -> question(f.getKey(), f.getValue()))
            .toList();
    voice.say(subject, resolved, "", asked);
  }

  /** Those that may ask, whether or not their form is complete yet. */
  static Map<String, Finding> findings(CasebookNow now) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Stream.concat(now.evaluation().findings().stream(), ExpectedAnswers.of(now).stream())
        .filter(f -> f.severity() != Check.Severity.INFORM)
        .forEach(f -> findings.putIfAbsent(Fingerprint.of(f, now), f));
    return findings;
  }

  private static boolean asks(Finding finding, CasebookNow now) {
    return finding.safety() || now.state(FormAt.of(finding.at())) == EntryState.COMPLETE;
  }

  private static Question question(String fingerprint, Finding finding) {
    return new Question(finding.at(), finding.message(), finding.check(), fingerprint);
  }
}
