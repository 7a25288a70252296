package org.ecrf.server.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Takes a deviation out to say something of it, with its subject's row locked. */
@ApplicationScoped
class DeviationDesk {
  private final Access access;
  private final Subjects subjects;
  private final DeviationPages pages;
  private final EntityManager em;
  private final Trail trail;

  @Inject
  DeviationDesk(
      Access access, Subjects subjects, DeviationPages pages, EntityManager em, Trail trail) {
    this.access = access;
    this.subjects = subjects;
    this.pages = pages;
    this.em = em;
    this.trail = trail;
  }

  /**
   * A deviation as the running use case handles it.
   *
   * @param row null: nobody of the sponsor has said anything yet
   * @param action what the site has done about it, null where it has said nothing
   */
  record Taken(
      SubjectFile subject, DeviationOf of, @Nullable DeviationRow row, @Nullable String action) {
    DeviationState state() {
      return row == null ? DeviationState.NEW : row.state();
    }
  }

  /** Empty where the request has been carried out before. */
  Optional<Taken> take(String study, String name, Request request) {
    access.in(study);
    DeviationOf of = DeviationOf.read(name);
    String number = pages.subject(study, of).orElseThrow(() -> Problems.notFound("deviation"));
    SubjectFile subject = subjects.lock(new SubjectRef(study, number));
    if (trail.repeated(subject.chain(), request).isPresent()) {
      return Optional.empty();
    }
    DeviationPages.Found found =
        pages.one(study, of).orElseThrow(() -> Problems.notFound("deviation"));
    subject.demandOpen(Doing.REVIEW, found.at().spot());
    DeviationRow row = found.id() == null ? null : Lookup.byKey(em, DeviationRow.class, found.id());
    return Optional.of(new Taken(subject, of, row, found.action()));
  }

  /** Says it in the name of the caller: the record, and the act in the subject's chain. */
  void say(
      Taken taken,
      String action,
      DeviationState state,
      String classed,
      String note,
      Request asked) {
    SubjectFile subject = taken.subject();
    DeviationRow row = taken.row();
    DeviationRow said = row == null ? new DeviationRow(subject, taken.of(), trail.moment()) : row;
    String stateBefore = row == null ? "" : row.state().name();
    String classBefore = said.classed();
    String noteBefore = said.note();
    said.become(state, classed, note, subject.acting().author(), trail.moment());
    List<Changed> changes = new ArrayList<>();
    if (row == null) {
      em.persist(said);
      changes.add(new Changed(said.path() + "/of", null, ItemValue.of(taken.of().toString())));
    }
    change(changes, said.path() + "/state", stateBefore, state.name());
    change(changes, said.path() + "/class", classBefore, classed);
    change(changes, said.path() + "/note", noteBefore, note);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), action, said.path()).changing(changes).answering(asked));
  }

  private static void change(List<Changed> changes, String path, String before, String after) {
    if (!before.equals(after)) {
      changes.add(
          new Changed(
              path,
              before.isEmpty() ? null : ItemValue.of(before),
              after.isEmpty() ? null : ItemValue.of(after)));
    }
  }
}
