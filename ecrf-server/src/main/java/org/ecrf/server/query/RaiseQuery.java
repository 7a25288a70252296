package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
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

/** A person raises a query on an item. */
@UseCase
public class RaiseQuery {
  private final Subjects subjects;
  private final Studies studies;
  private final Casebooks casebooks;
  private final Sights sights;
  private final Trail trail;
  private final Conversation conversation;

  @Inject
  RaiseQuery(
      Subjects subjects,
      Studies studies,
      Casebooks casebooks,
      Sights sights,
      Trail trail,
      Conversation conversation) {
    this.subjects = subjects;
    this.studies = studies;
    this.casebooks = casebooks;
    this.sights = sights;
    this.trail = trail;
    this.conversation = conversation;
  }

  public record Command(SubjectRef ref, ItemPath at, String text, String request) {}

  /** Answers the query's number. */
  @Requires(Permission.RAISE_QUERY)
  public long raise(Command command) {
    SubjectFile subject = subjects.lock(command.ref());
    String text = FreeText.required("text", command.text());
    Request request = Request.of(command.request(), "raise-query", command.at(), text);
    Optional<Recorded> before = trail.repeated(subject.chain(), request);
    if (before.isPresent()) {
      return QueryRow.number(before.get().target());
    }
    subject.demandOpen(Doing.REVIEW, FormAt.of(command.at()).spot());
    refuseUnknown(subject, command.at());
    Question question = Question.ofPerson(command.at(), text);
    return conversation.raise(subject, question, subject.acting().author(), request).id();
  }

  private void refuseUnknown(SubjectFile subject, ItemPath at) {
    StudyDefinition study =
        studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
    boolean known = study.item(at.visit(), at.form(), at.item()).isPresent();
    if (!known || !casebooks.has(subject, FormAt.of(at))) {
      throw Problems.notFound("item");
    }
    sights.of(study, subject.site()).refuse(at);
  }
}
