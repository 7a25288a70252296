package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** A person raises a query: on an item, a section, a form, a visit or the subject. */
@UseCase
public class RaiseQuery {
  private final Subjects subjects;
  private final Studies studies;
  private final Casebooks casebooks;
  private final Sights sights;
  private final Trail trail;
  private final Conversation conversation;
  private final Plans plans;
  private final Assignees assignees;

  @Inject
  RaiseQuery(
      Subjects subjects,
      Studies studies,
      Casebooks casebooks,
      Sights sights,
      Trail trail,
      Conversation conversation,
      Plans plans,
      Assignees assignees) {
    this.subjects = subjects;
    this.studies = studies;
    this.casebooks = casebooks;
    this.sights = sights;
    this.trail = trail;
    this.conversation = conversation;
    this.plans = plans;
    this.assignees = assignees;
  }

  /**
   * @param at what it is about, see {@link Breadth}
   * @param category of the study's plan; null where it has none
   */
  public record Command(
      SubjectRef ref,
      ItemPath at,
      String text,
      @Nullable String category,
      Assignee assignee,
      String request) {

    /** Without a category, for the site. */
    public Command(SubjectRef ref, ItemPath at, String text, String request) {
      this(ref, at, text, null, Assignee.NOBODY, request);
    }
  }

  /** Answers the query's number. */
  @Requires(Permission.RAISE_QUERY)
  public long raise(Command command) {
    SubjectFile subject = subjects.lock(command.ref());
    String text = FreeText.required("text", command.text());
    Request request = request(command, text);
    Optional<Recorded> before = trail.repeated(subject.chain(), request);
    if (before.isPresent()) {
      return QueryRow.number(before.get().target());
    }
    subject.demandOpen(Doing.REVIEW, QueryPlace.spot(command.at()));
    refuseUnknown(subject, command.at());
    plans.refuseUnknown(subject, command.category());
    assignees.refuse(subject, command.at(), null, command.assignee());
    Question question =
        new Question(
            command.at(),
            Text.of(text),
            null,
            null,
            command.category(),
            plans.due(subject, command.category()),
            command.assignee());
    return conversation.raise(subject, question, subject.acting().author(), request).id();
  }

  private static Request request(Command command, String text) {
    return Request.of(
        command.request(),
        "raise-query",
        command.at(),
        text,
        command.category(),
        command.assignee().text());
  }

  private void refuseUnknown(SubjectFile subject, ItemPath at) {
    StudyDefinition study =
        studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
    boolean known = Breadth.isPlace(study, at);
    boolean ofForm = Breadth.of(at).compareTo(Breadth.FORM) >= 0;
    if (!known || ofForm && !casebooks.has(subject, FormAt.of(at))) {
      throw Problems.notFound("item");
    }
    sights.of(study, subject.site()).refuse(at);
  }
}
