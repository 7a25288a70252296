package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/**
 * Reads what a subject may withdraw from.
 *
 * <pre>
 * withdrawal:
 *   TREATMENT: {title: Treatment only, stops: [infusion]}
 *   ALL: {title: Everything, keeps: [log.consent_log, log.disposition]}
 * </pre>
 */
final class WithdrawalReader {
  private final Draft draft;

  WithdrawalReader(Draft draft) {
    this.draft = draft;
  }

  /** Read after the forms, so that a log's forms are known. */
  List<WithdrawalScope> read(Fields study) {
    List<WithdrawalScope> scopes = new ArrayList<>();
    boolean said = study.has("withdrawal");
    study.each("withdrawal", false, (entry, yaml) -> scopes.add(scope(entry)));
    return said ? List.copyOf(scopes) : withSafety(WithdrawalScope.usual(draft.visits));
  }

  private WithdrawalScope scope(Yaml.Entry entry) {
    String code = Ids.code(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a withdrawal", draft.problems);
    Text title = draft.texts.need(fields, "title");
    Text help = draft.texts.optional(fields, "help");
    if (fields.has("keeps") == fields.has("stops")) {
      fields.problem(fields.at(), "say either what it “keeps” or what it “stops”");
    }
    Optional<Yaml> keeps = fields.take("keeps");
    Optional<Yaml> stops = fields.take("stops");
    Set<String> kept =
        keeps.map(yaml -> names(fields, "keeps", yaml)).orElseGet(() -> unstopped(fields, stops));
    fields.end();
    return new WithdrawalScope(code, title, help, withSafety(kept));
  }

  private Set<String> names(Fields fields, String key, Yaml yaml) {
    Set<String> names = new TreeSet<>();
    for (Yaml.Scalar name : fields.scalars(key, yaml)) {
      if (isKnown(name.text())) {
        names.add(name.text());
      } else {
        fields.unknown(name, "visit or form of a log", all());
      }
    }
    return names;
  }

  /** All that is not stopped: whole visits, and the other forms of a log. */
  private Set<String> unstopped(Fields fields, Optional<Yaml> stops) {
    Set<String> stopped = stops.map(yaml -> names(fields, "stops", yaml)).orElse(Set.of());
    Set<String> kept = new TreeSet<>();
    for (Visit visit : draft.visits) {
      boolean inPart = stopped.stream().anyMatch(name -> name.startsWith(visit.id() + "."));
      if (inPart) {
        visit.forms().stream()
            .map(form -> visit.id() + "." + form)
            .filter(name -> !stopped.contains(name))
            .forEach(kept::add);
      } else if (!stopped.contains(visit.id())) {
        kept.add(visit.id());
      }
    }
    return kept;
  }

  private List<WithdrawalScope> withSafety(List<WithdrawalScope> scopes) {
    return scopes.stream()
        .map(s -> new WithdrawalScope(s.code(), s.title(), s.help(), withSafety(s.keeps())))
        .toList();
  }

  /** What has to be told at once is told of whoever has withdrawn, too. */
  private Set<String> withSafety(Set<String> kept) {
    Set<String> all = new TreeSet<>(kept);
    for (Visit visit : draft.visits) {
      visit.forms().stream()
          .filter(form -> draft.forms.containsKey(form) && !kept.contains(visit.id()))
          .filter(form -> draft.forms.get(form).report() instanceof Report.Safety)
          .forEach(form -> all.add(visit.id() + "." + form));
    }
    return all;
  }

  private boolean isKnown(String name) {
    return all().contains(name);
  }

  /** A visit of a day is kept or stopped as a whole. */
  private List<String> all() {
    List<String> all = new ArrayList<>();
    for (Visit visit : draft.visits) {
      all.add(visit.id());
      if (visit.kind() == Visit.Kind.LOG) {
        visit.forms().forEach(form -> all.add(visit.id() + "." + form));
      }
    }
    return all;
  }
}
