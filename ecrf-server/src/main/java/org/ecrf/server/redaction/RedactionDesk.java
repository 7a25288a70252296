package org.ecrf.server.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.server.access.Access;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** Takes a redaction out to decide on it, with its subject's row locked. */
@ApplicationScoped
class RedactionDesk {
  private final Access access;
  private final Subjects subjects;
  private final Redactions redactions;
  private final Redactable redactable;
  private final Trail trail;

  @Inject
  RedactionDesk(
      Access access, Subjects subjects, Redactions redactions, Redactable redactable, Trail trail) {
    this.access = access;
    this.subjects = subjects;
    this.redactions = redactions;
    this.redactable = redactable;
    this.trail = trail;
  }

  /** A redaction as the running use case handles it. */
  record Taken(SubjectFile subject, RedactionRow row) {}

  /** Empty where the request has been carried out before. */
  Optional<Taken> take(String study, long id, Request request) {
    access.in(study);
    RedactionRow row = redactions.one(study, id).orElseThrow(() -> Problems.notFound("redaction"));
    SubjectFile subject = subjects.lock(row.ref());
    if (trail.repeated(subject.chain(), request).isPresent()) {
      return Optional.empty();
    }
    redactable.demandOpen(subject, row.seq(), row.paths());
    redactions.refresh(row);
    if (!row.isOpen()) {
      throw Problems.notAllowed("redaction-state", "The redaction is decided already.");
    }
    return Optional.of(new Taken(subject, row));
  }
}
