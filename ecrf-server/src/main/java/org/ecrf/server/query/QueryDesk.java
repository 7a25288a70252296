package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Access;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** Takes a query out to say something in it, with its subject's row locked. */
@ApplicationScoped
class QueryDesk {
  private final Access access;
  private final Subjects subjects;
  private final Queries queries;
  private final Casebooks casebooks;
  private final Studies studies;
  private final Sights sights;
  private final Trail trail;
  private final Conversation conversation;

  @Inject
  QueryDesk(
      Access access,
      Subjects subjects,
      Queries queries,
      Casebooks casebooks,
      Studies studies,
      Sights sights,
      Trail trail,
      Conversation conversation) {
    this.access = access;
    this.subjects = subjects;
    this.queries = queries;
    this.casebooks = casebooks;
    this.studies = studies;
    this.sights = sights;
    this.trail = trail;
    this.conversation = conversation;
  }

  /** A query as the running use case handles it. */
  record Taken(SubjectFile subject, QueryRow query) {}

  /**
   * Empty where the request has been carried out before.
   *
   * @throws Refused not found where the caller may not see the subject; or the item is for others
   *     only; locked
   */
  Optional<Taken> take(String study, long id, Request request) {
    access.in(study);
    QueryRow query = queries.one(study, id).orElseThrow(() -> Problems.notFound("query"));
    SubjectFile subject = subjects.lock(query.place().ref());
    if (trail.repeated(subject.chain(), request).isPresent()) {
      return Optional.empty();
    }
    refuse(subject, query);
    refuseMistaken(subject, query);
    queries.refresh(query);
    return Optional.of(new Taken(subject, query));
  }

  /**
   * What stands in the way of anything that is said in a query, whoever says it.
   *
   * @throws Refused where it is locked, or for others only
   */
  void refuse(SubjectFile subject, QueryRow query) {
    subject.demandOpen(Doing.REVIEW, QueryPlace.spot(query.place().at()));
    refuseOthersOnly(subject, query);
  }

  /** What is for others only is not even there. */
  private void refuseOthersOnly(SubjectFile subject, QueryRow query) {
    Discretion discretion =
        sights.of(
            studies.compiled(subject.ref().study(), subject.studyVersion()).definition(),
            subject.site());
    if (OpenQueries.closed(query.place().at(), query.check(), discretion)) {
      throw Problems.notFound("query");
    }
  }

  private void refuseMistaken(SubjectFile subject, QueryRow query) {
    ItemPath at = query.place().at();
    boolean ofForm = Breadth.of(at).compareTo(Breadth.FORM) >= 0;
    if (ofForm && !casebooks.has(subject, FormAt.of(at))) {
      throw Problems.notAllowed("entered-by-mistake", "It was entered by mistake.");
    }
  }

  /** Says it in the name of the caller. */
  void say(Taken taken, QueryView.Kind kind, String text, Request request) {
    conversation.say(
        taken.subject(), taken.query(), taken.subject().acting().author(), kind, text, request);
  }

  static Refused wrongState(String sentence) {
    return Problems.notAllowed("query-state", sentence);
  }
}
