package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.server.audit.Author;
import org.ecrf.server.eligibility.SubjectDecided;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryCompleted;
import org.ecrf.server.entry.EntrySaved;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.MistakeChanged;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.subject.Mistaken;
import org.ecrf.server.subject.SubjectFile;

/**
 * Keeps the queries of checks in step with the findings, in the transaction of what moved them. A
 * finding asks once its form is complete, whatever form was changed; a finding of a safety check
 * asks at once. A query whose finding is gone is closed; when its check finds something there
 * again, it asks by the same query, unless a person had accepted the answer (docs/decisions/0029).
 */
@ApplicationScoped
class SystemQueries {
  private final Queries queries;
  private final Conversation conversation;
  private final Plans plans;

  @Inject
  SystemQueries(Queries queries, Conversation conversation, Plans plans) {
    this.queries = queries;
    this.plans = plans;
    this.conversation = conversation;
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
      close(decided.subject(), queries.open(decided.subject().id()), mistake.reason());
    }
  }

  /** What people have asked there is closed with the reason; nobody could answer it any more. */
  void onMistake(@Observes MistakeChanged mistake) {
    keepInStep(mistake.subject(), mistake.now());
    List<QueryRow> gone =
        queries.open(mistake.subject().id()).stream()
            .filter(query -> mistake.gone().contains(FormAt.of(query.place().at())))
            .toList();
    close(mistake.subject(), gone, mistake.reason());
  }

  /** By the system, so that the same finding may ask again. */
  private void close(SubjectFile subject, List<QueryRow> open, String reason) {
    queries.together(
        () ->
            open.forEach(
                query ->
                    conversation.say(
                        subject, query, Author.SYSTEM, QueryView.Kind.CLOSED, reason, null)));
  }

  private void keepInStep(SubjectFile subject, CasebookNow now) {
    List<QueryRow> asked = queries.ofChecks(subject.id());
    queries.together(() -> keepInStep(subject, now, asked));
  }

  private void keepInStep(SubjectFile subject, CasebookNow now, List<QueryRow> asked) {
    Map<String, Finding> findings = findings(now);
    Set<String> known =
        asked.stream()
            .filter(query -> query.isOpen() || query.accepted())
            .map(QueryRow::fingerprint)
            .collect(Collectors.toSet());
    List<QueryRow> free = free(asked, findings);
    findings.forEach(
        (fingerprint, finding) -> {
          if (asks(finding, now) && mayAsk(subject, finding.at()) && !known.contains(fingerprint)) {
            ask(subject, question(subject, fingerprint, finding), free);
          }
        });
    free.stream()
        .filter(QueryRow::isOpen)
        .filter(query -> mayAsk(subject, query.place().at()))
        .forEach(query -> resolve(subject, query));
  }

  /**
   * Queries by which nothing is asked at this moment and that nobody has accepted, those that are
   * still open first, else the newest first: their check asks again by them.
   */
  private static List<QueryRow> free(List<QueryRow> asked, Map<String, Finding> findings) {
    return asked.reversed().stream()
        .filter(query -> !query.accepted())
        .filter(query -> !query.isOpen() || !findings.containsKey(query.fingerprint()))
        .sorted(Comparator.comparing(query -> !query.isOpen()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void ask(SubjectFile subject, Question question, List<QueryRow> free) {
    Optional<QueryRow> same = free.stream().filter(query -> query.isOf(question)).findFirst();
    if (same.isPresent()) {
      free.remove(same.get());
      conversation.askAgain(subject, same.get(), question);
    } else {
      conversation.raise(subject, question, Author.SYSTEM, null);
    }
  }

  private Question question(SubjectFile subject, String fingerprint, Finding finding) {
    String category = plans.category(subject, finding);
    return new Question(
        finding.at(),
        finding.message(),
        finding.check(),
        fingerprint,
        category,
        plans.due(subject, category),
        Assignee.NOBODY);
  }

  /** Those that may ask, whether or not their form is complete yet. */
  static Map<String, Finding> findings(CasebookNow now) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Stream.concat(now.evaluation().findings().stream(), ExpectedAnswers.of(now).stream())
        .filter(f -> f.severity() != Check.Severity.INFORM)
        .forEach(f -> findings.putIfAbsent(Fingerprint.of(f, now), f));
    return findings;
  }

  /** What is locked stays as it is, whatever is found there because of what is not. */
  private static boolean mayAsk(SubjectFile subject, ItemPath at) {
    return !subject.standings().at(QueryPlace.spot(at)).refuses(Doing.REVIEW);
  }

  private static boolean asks(Finding finding, CasebookNow now) {
    return finding.safety() || now.state(FormAt.of(finding.at())) == EntryState.COMPLETE;
  }

  private void resolve(SubjectFile subject, QueryRow query) {
    conversation.say(subject, query, Author.SYSTEM, QueryView.Kind.CLOSED, "", null);
  }
}
