package org.ecrf.server.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecrf.server.audit.Author;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What takes two people, in the database, which lets it be decided once. */
@Entity
@DynamicUpdate
@Table(name = "lock_request")
class RequestRow {
  @Id private Long id;
  private String study;

  @Enumerated(EnumType.STRING)
  private LockRequest.Wanted wanted;

  private String place;

  @Column(name = "lock_id")
  private @Nullable Long lockId;

  private @Nullable String reason;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_role")
  private String askedRole;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private LockRequest.State state;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_role")
  private @Nullable String decidedRole;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected RequestRow() {}

  RequestRow(long id, String study, LockRequest.Asking asking, Author author, Instant now) {
    this.id = id;
    this.study = study;
    wanted = asking.wanted();
    place = asking.place().toString();
    lockId = asking.lock();
    reason = asking.reason();
    askedBy = author.name();
    askedRole = author.role();
    askedAt = now;
    state = LockRequest.State.ASKED;
  }

  void decide(LockRequest.State next, Author author, Instant now) {
    state = next;
    decidedBy = author.name();
    decidedRole = author.role();
    decidedAt = now;
  }

  LockRequest view() {
    return new LockRequest(
        id,
        wanted,
        Place.parse(place),
        lockId,
        reason,
        state,
        askedBy,
        askedAt,
        decidedBy,
        decidedAt);
  }
}
