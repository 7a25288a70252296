package org.ecrf.server.delegation;

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
import java.time.LocalDate;
import org.ecrf.server.access.GrantFacts;
import org.ecrf.server.access.Role;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A grant in the database. It ends by revocation or by its date; it is never deleted. */
@Entity
@DynamicUpdate
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

  @Column(updatable = false)
  private @Nullable String tasks;

  @Column(name = "granted_by", updatable = false)
  private String grantedBy;

  @Column(name = "granted_at", updatable = false)
  private Instant grantedAt;

  @Column(name = "trained_on")
  private @Nullable LocalDate trainedOn;

  private @Nullable String training;

  @Column(name = "authorised_by")
  private @Nullable String authorisedBy;

  @Column(name = "authorised_at")
  private @Nullable Instant authorisedAt;

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
    tasks = command.tasks();
    grantedBy = by;
    grantedAt = now;
  }

  long id() {
    return id;
  }

  boolean of(String wanted) {
    return study.equals(wanted);
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

  @Nullable Training training() {
    return trainedOn == null ? null : new Training(trainedOn, training);
  }

  boolean authorised() {
    return authorisedAt != null;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  void train(Training had) {
    trainedOn = had.day();
    training = had.subject();
  }

  void authorise(String by, Instant now) {
    authorisedBy = by;
    authorisedAt = now;
  }

  void revoke(String by, Instant now) {
    revokedBy = by;
    revokedAt = now;
  }

  GrantFacts facts() {
    return new GrantFacts(role, from, until, revokedAt, trainedOn != null, authorised());
  }

  Holding holding(Instant now) {
    return Holding.of(facts(), now);
  }

  ListGrants.Line line(Instant now) {
    return new ListGrants.Line(
        id,
        user,
        role,
        site,
        from,
        until,
        facts().at(now),
        new ListGrants.Delegation(
            grantedBy, grantedAt, tasks, training(), authorisedBy, authorisedAt),
        revokedBy,
        revokedAt);
  }
}
