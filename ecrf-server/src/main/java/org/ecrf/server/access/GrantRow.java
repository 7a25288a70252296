package org.ecrf.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant in the database. It ends by revocation or by its date; it is never deleted. */
@Entity
@Table(name = "access_grant")
class GrantRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grant")
  @SequenceGenerator(name = "grant", sequenceName = "access_grant_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(name = "user_name", updatable = false)
  private String user;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Role role;

  @Column(updatable = false)
  private @Nullable String site;

  @Column(name = "valid_from", updatable = false)
  private Instant from;

  @Column(name = "valid_until", updatable = false)
  private @Nullable Instant until;

  @Column(name = "granted_by", updatable = false)
  private String grantedBy;

  @Column(name = "granted_at", updatable = false)
  private Instant grantedAt;

  @Column(name = "revoked_by")
  private @Nullable String revokedBy;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected GrantRow() {}

  GrantRow(GrantRole.Command command, String by, Instant now) {
    study = command.study();
    user = command.user();
    role = command.role();
    site = command.site();
    from = command.from() == null ? now : command.from();
    until = command.until();
    grantedBy = by;
    grantedAt = now;
  }

  long id() {
    return id;
  }

  boolean of(String wanted) {
    return study.equals(wanted);
  }

  boolean covers(String wanted) {
    return site == null || site.equals(wanted);
  }

  Role role() {
    return role;
  }

  @Nullable String site() {
    return site;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  void revoke(String by, Instant now) {
    revokedBy = by;
    revokedAt = now;
  }

  WhoAmI.GrantLine mine() {
    return new WhoAmI.GrantLine(study, role, site);
  }

  ListGrants.Line line() {
    return new ListGrants.Line(id, user, role, site, from, until, grantedBy, revokedAt);
  }
}
