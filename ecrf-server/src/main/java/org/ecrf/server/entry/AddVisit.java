package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Adds an instance of a visit that is not planned: the next unscheduled one. */
@UseCase
public class AddVisit {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Adding adding;

  @Inject
  AddVisit(Subjects subjects, FormDesk desk, Adding adding) {
    this.subjects = subjects;
    this.desk = desk;
    this.adding = adding;
  }

  /**
   * Answers the key of the new visit. It begins with an entry of the form that holds its date.
   *
   * @param visit the visit's id, without a number
   */
  @Requires(Permission.ENTER_DATA)
  public String add(SubjectRef ref, String visit, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "add-visit", visit);
    Optional<FormAt> before = adding.repeated(subject, asked);
    if (before.isPresent()) {
      return before.get().visit();
    }
    Entries entries = desk.entries(subject);
    Instances instances = desk.instances(subject, entries);
    Visit definition =
        instances
            .study()
            .visit(visit)
            .filter(v -> v.repeats() != null)
            .orElseThrow(() -> Problems.notFound("visit"));
    int number = instances.nextVisit(visit);
    Adding.refuseBeyond(definition.repeats(), number);
    String key = new Occurrence(visit, number).toString();
    FormAt first = new FormAt(key, first(instances.study(), definition));
    desk.admission().demandEntering(subject, desk.form(subject, first), List.of());
    return adding.add(subject, entries, first, "add-visit", asked).visit();
  }

  private static String first(StudyDefinition study, Visit visit) {
    String dated = visit.dateItem();
    String form = dated == null ? visit.forms().getFirst() : dated.substring(0, dated.indexOf('.'));
    return study.forms().get(form).repeats() == null ? form : form + "[1]";
  }
}
