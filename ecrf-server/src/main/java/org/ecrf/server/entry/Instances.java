package org.ecrf.server.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/**
 * Which visits and forms a subject has: those that the study plans, and each repeat that somebody
 * has added. A repeat is there as soon as it has an entry.
 */
public record Instances(StudyDefinition study, Map<FormAt, EntryState> states) {

  /** Without those that were added by mistake, whose numbers are not given again. */
  private Stream<FormAt> entries() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() != EntryState.ENTERED_BY_MISTAKE)
        .map(Map.Entry::getKey);
  }

  /** The definition of a visit by its key. */
  public Visit visit(String key) {
    return study.visit(Occurrence.parse(key).id()).orElseThrow();
  }

  /** Keys of the visit: its id, or those of its repeats by number. */
  public List<String> of(Visit visit) {
    return visit.repeats() == null
        ? List.of(visit.id())
        : entries()
            .map(FormAt::visit)
            .distinct()
            .filter(key -> Occurrence.parse(key).id().equals(visit.id()))
            .sorted(Comparator.comparing(key -> Occurrence.parse(key).repeat()))
            .toList();
  }

  /** The forms of one visit, in the order of the study. */
  public List<FormAt> forms(Visit visit, String key) {
    return visit.forms().stream().flatMap(form -> forms(key, form)).toList();
  }

  private Stream<FormAt> forms(String visit, String form) {
    if (study.forms().get(form).repeats() == null) {
      return Stream.of(new FormAt(visit, form));
    }
    return entries()
        .filter(at -> at.visit().equals(visit) && at.formAt().id().equals(form))
        .sorted(Comparator.comparing(at -> at.formAt().repeat()));
  }

  /** There is a form here that can be opened. */
  public boolean has(FormAt at) {
    return study
        .form(at.visit(), at.form())
        .filter(form -> form.repeats() == null || entries().anyMatch(at::equals))
        .filter(form -> at.visitAt().repeat() == 0 || hasVisit(at.visit()))
        .isPresent();
  }

  private boolean hasVisit(String key) {
    return entries().anyMatch(at -> at.visit().equals(key));
  }

  /** The number of the next repeat of a visit. */
  public int nextVisit(String visit) {
    return 1
        + states.keySet().stream()
            .map(FormAt::visitAt)
            .filter(o -> o.id().equals(visit))
            .mapToInt(Occurrence::repeat)
            .max()
            .orElse(0);
  }

  /** The number of the next repeat of a form at one visit. */
  public int nextForm(String visit, String form) {
    return 1
        + states.keySet().stream()
            .filter(at -> at.visit().equals(visit))
            .map(FormAt::formAt)
            .filter(o -> o.id().equals(form))
            .mapToInt(Occurrence::repeat)
            .max()
            .orElse(0);
  }
}
