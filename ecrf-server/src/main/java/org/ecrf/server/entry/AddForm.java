package org.ecrf.server.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Adds an instance of a form that repeats: the next adverse event of the log. */
@UseCase
public class AddForm {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Adding adding;

  @Inject
  AddForm(Subjects subjects, FormDesk desk, Adding adding) {
    this.subjects = subjects;
    this.desk = desk;
    this.adding = adding;
  }

  /**
   * Two who add at once get two instances.
   *
   * @param visit the visit's key
   * @param form the form's id, without a number
   */
  @Requires(Permission.ENTER_DATA)
  public FormAt add(SubjectRef ref, String visit, String form, String request) {
    SubjectFile subject = subjects.lock(ref);
    Form definition = desk.form(subject, new FormAt(visit, form + "[1]"));
    Request asked = Request.of(request, "add-form", visit, form);
    Optional<FormAt> before = adding.repeated(subject, asked);
    if (before.isPresent()) {
      return before.get();
    }
    desk.admission().demandEntering(subject, definition, List.of());
    Entries entries = desk.entries(subject);
    Instances instances = desk.instances(subject, entries);
    Visit at = instances.study().visit(Occurrence.parse(visit).id()).orElseThrow();
    if (!instances.of(at).contains(visit)) {
      throw Problems.notFound("visit");
    }
    int number = instances.nextForm(visit, form);
    Adding.refuseBeyond(definition.repeats(), number);
    FormAt next = new FormAt(visit, new Occurrence(form, number).toString());
    return adding.add(subject, entries, next, "add-form", asked);
  }
}
