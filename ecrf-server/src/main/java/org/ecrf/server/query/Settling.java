package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/**
 * Who closes and reopens a query. Where monitors and data managers may not look, a second person of
 * those who see the item closes it (docs/decisions/0024).
 */
@ApplicationScoped
class Settling {
  private final Access access;
  private final Studies studies;
  private final Queries queries;

  @Inject
  Settling(Access access, Studies studies, Queries queries) {
    this.access = access;
    this.studies = studies;
    this.queries = queries;
  }

  /**
   * @throws Refused where neither the role nor, at what only others see, anybody there may
   */
  void refuseOthers(QueryDesk.Taken taken) {
    if (!isOwn(taken) && !may(taken, Permission.CLOSE_ANY_QUERY) && !isUnseen(taken)) {
      throw new Refused(new Refusal.NotPermitted(Permission.CLOSE_ANY_QUERY.name()));
    }
  }

  /**
   * @throws Refused where the caller may not close it, or not yet
   */
  void refuseClosure(QueryDesk.Taken taken) {
    refuseOthers(taken);
    if (!taken.query().isOpen()) {
      throw QueryDesk.wrongState("The query is closed already.");
    }
    if (taken.query().byCheck() && taken.query().state() != QueryState.ANSWERED) {
      throw QueryDesk.wrongState(
          "The site has not answered yet. Without an answer the check would ask again.");
    }
    refuseWhoAnswered(taken);
  }

  /**
   * Nobody's answer is accepted by a cancellation, so a second person does not do: the role that
   * asked takes it back, or a data manager.
   *
   * @throws Refused where the role may not
   */
  void refuseCancellation(QueryDesk.Taken taken) {
    boolean own = !taken.query().byCheck() && isOwn(taken);
    if (!own && !may(taken, Permission.CLOSE_ANY_QUERY)) {
      throw new Refused(new Refusal.NotPermitted(Permission.CLOSE_ANY_QUERY.name()));
    }
  }

  /** The raising role's; of a check, of those who raise queries too. */
  private boolean isOwn(QueryDesk.Taken taken) {
    QueryRow query = taken.query();
    return query.byCheck()
        ? may(taken, Permission.RAISE_QUERY)
        : access.held(query.place().study()).stream()
            .filter(held -> held.covers(query.place().site()))
            .filter(held -> held.role().may(Permission.CLOSE_QUERY))
            .anyMatch(held -> query.raisedAs(held.role().name()));
  }

  private boolean may(QueryDesk.Taken taken, Permission permission) {
    QueryPlace place = taken.query().place();
    return access.may(permission, place.study(), place.site());
  }

  /**
   * @throws Refused where nobody else would have looked at the answer
   */
  private void refuseWhoAnswered(QueryDesk.Taken taken) {
    String name = taken.subject().acting().name();
    if (isUnseen(taken) && name.equals(answeredBy(taken.query()))) {
      throw Problems.notAllowed(
          "query-own-answer", "Somebody else closes it: it is you who has answered.");
    }
  }

  boolean isUnseen(QueryDesk.Taken taken) {
    SubjectFile subject = taken.subject();
    StudyDefinition study =
        studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
    QueryRow query = taken.query();
    return OpenQueries.closed(query.place().at(), query.check(), Discretion.ofEveryone(study));
  }

  private String answeredBy(QueryRow query) {
    return query
        .view(queries.messages(List.of(query)).getOrDefault(query.id(), List.of()), true)
        .answeredBy();
  }
}
