package org.ecrf.server.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A login in the database. */
@Entity
@DynamicUpdate
@Table(name = "login")
class LoginRow {
  @Id private String session;

  @Column(updatable = false)
  private String subject;

  private String who;

  @Enumerated(EnumType.STRING)
  private How how;

  @Enumerated(EnumType.STRING)
  private LoginState state;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected LoginRow() {}

  String session() {
    return session;
  }

  String who() {
    return who;
  }

  LoginState state() {
    return state;
  }

  boolean isOpen() {
    return state == LoginState.OPEN;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  void end(LoginState how, Instant now) {
    state = how;
    endedAt = now;
  }
}
