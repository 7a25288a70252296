package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.server.subject.SubjectFile;

/** Reads a subject's whole casebook in one statement and evaluates it. */
@ApplicationScoped
public class Casebooks {
  private final EntryRows rows;
  private final Evaluator evaluator;

  @Inject
  Casebooks(EntryRows rows, Evaluator evaluator) {
    this.rows = rows;
    this.evaluator = evaluator;
  }

  /** Entered values and states of many subjects, by id; one statement for all of them. */
  public Map<Long, Glance> glances(Collection<SubjectFile> subjects) {
    Map<Long, Entries> entries = rows.of(subjects.stream().map(SubjectFile::id).toList());
    return subjects.stream()
        .collect(
            Collectors.toMap(
                SubjectFile::id, s -> entries.getOrDefault(s.id(), new Entries()).glance()));
  }

  /** Whether the subject has this form: what repeats was added by somebody. */
  public boolean has(SubjectFile subject, FormAt at) {
    return !at.wasAdded()
        || new Instances(evaluator.study(subject).definition(), evaluator.entries(subject).states())
            .has(at);
  }

  /** What was added by mistake and not taken back, in the order of the paths. */
  public List<MistakenForm> mistakes(SubjectFile subject) {
    return evaluator
        .entries(subject)
        .mistaken()
        .sorted(Comparator.comparing(row -> row.at().item("")))
        .map(Casebooks::mistake)
        .toList();
  }

  /** What the subject's entries hold, without those that were entered by mistake. */
  public List<CapturedEntry> captured(SubjectFile subject) {
    return CapturedEntry.all(evaluator.entries(subject));
  }

  private static MistakenForm mistake(EntryRow row) {
    Mistake said = row.mistake().orElseThrow();
    return new MistakenForm(row.at(), said.reason(), said.by(), said.saidAt(), said.ofVisit());
  }

  public CasebookNow of(SubjectFile subject) {
    return evaluator.evaluate(subject, evaluator.entries(subject));
  }
}
