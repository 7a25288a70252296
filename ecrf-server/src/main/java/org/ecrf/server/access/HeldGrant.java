package org.ecrf.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A grant as it is asked at each request. It is never changed here. */
@Entity
@Immutable
@Table(name = "access_grant")
class HeldGrant {
  @Id private Long id;
  private String study;

  @Column(name = "user_name")
  private String user;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable String site;

  @Column(name = "valid_from")
  private Instant from;

  @Column(name = "valid_until")
  private @Nullable Instant until;

  @Column(name = "trained_on")
  private @Nullable LocalDate trainedOn;

  @Column(name = "authorised_at")
  private @Nullable Instant authorisedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected HeldGrant() {}

  boolean of(String wanted) {
    return study.equals(wanted);
  }

  boolean covers(String wanted) {
    return site == null || site.equals(wanted);
  }

  String user() {
    return user;
  }

  Role role() {
    return role;
  }

  @Nullable String site() {
    return site;
  }

  GrantState state(Instant now) {
    return new GrantFacts(role, from, until, revokedAt, trainedOn != null, authorisedAt != null)
        .at(now);
  }

  Holding holding() {
    return new Holding(user, study, role, site);
  }

  WhoAmI.GrantLine mine() {
    return new WhoAmI.GrantLine(study, role, site);
  }

  WhoAmI.WaitingLine waiting(Instant now) {
    return new WhoAmI.WaitingLine(study, role, site, state(now));
  }
}
