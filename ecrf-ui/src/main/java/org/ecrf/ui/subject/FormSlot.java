package org.ecrf.ui.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.verification.Unverified.Tally;

/**
 * A form of a visit as lists of forms show it: one line, however often it repeats there.
 *
 * @param visit the visit's key
 * @param lines the form itself, or its repeats by number
 * @param addition what the person may add, where the form repeats
 */
public record FormSlot(
    String visit,
    Form form,
    List<CasebookView.FormLine> lines,
    Optional<CasebookView.Addition> addition) {

  /** The forms of a visit in the order of the study, without those that are not for the person. */
  public static List<FormSlot> of(
      CasebookView casebook, CasebookView.VisitLine visit, StudyDefinition study) {
    return visit.visit().forms().stream()
        .map(id -> study.forms().get(id))
        .map(form -> of(casebook, visit, form))
        .filter(FormSlot::isForThePerson)
        .toList();
  }

  private static FormSlot of(CasebookView casebook, CasebookView.VisitLine visit, Form form) {
    return new FormSlot(
        visit.key(),
        form,
        visit.forms().stream()
            .filter(line -> Occurrence.parse(line.form()).id().equals(form.id()))
            .toList(),
        casebook.additions().stream()
            .filter(a -> a.visit().equals(visit.key()) && form.id().equals(a.form()))
            .findFirst());
  }

  private boolean isForThePerson() {
    return !lines.isEmpty()
        || repeats() && (addition.isPresent() || form.audience() == Audience.EVERYONE);
  }

  public boolean repeats() {
    return form.repeats() != null;
  }

  /** Those that hold something, or stand only once. */
  public Stream<CasebookView.FormLine> filled() {
    return lines.stream().filter(line -> !line.empty() || !repeats());
  }

  public int openQueries() {
    return lines.stream().mapToInt(CasebookView.FormLine::openQueries).sum();
  }

  /** What the plans ask for here; nothing where the person may not know it. */
  public Tally verification() {
    return lines.stream()
        .flatMap(line -> Optional.ofNullable(line.verification()).stream())
        .reduce(Tally.NONE, Tally::plus);
  }

  public int findings() {
    return lines.stream().mapToInt(CasebookView.FormLine::findings).sum();
  }
}
