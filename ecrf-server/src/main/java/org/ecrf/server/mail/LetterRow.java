package org.ecrf.server.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ecrf.model.value.Text;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A letter to one person in the database. */
@Entity
@DynamicUpdate
@Table(name = "letter")
class LetterRow {
  /** Whoever has not got it by then is not helped by it any more. */
  static final Duration KEPT = Duration.ofDays(3);

  private static final Duration LONGEST = Duration.ofHours(4);

  @Id private Long id;

  @Column(name = "to_user", updatable = false)
  private String to;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(updatable = false)
  private Map<String, String> subject;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(updatable = false)
  private Map<String, String> message;

  @Column(updatable = false)
  private String path;

  @Column(name = "written_at", updatable = false)
  private Instant writtenAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  private @Nullable String error;

  @Column(name = "failed_at")
  private @Nullable Instant failedAt;

  @SuppressWarnings("NullAway.Init")
  protected LetterRow() {}

  /** What has become of a letter. */
  enum State {
    WAITING,
    SENT,
    GIVEN_UP
  }

  long id() {
    return id;
  }

  String to() {
    return to;
  }

  Text subject() {
    return new Text(subject);
  }

  Text message() {
    return new Text(message);
  }

  String path() {
    return path;
  }

  /** Until then no other node tries it; one that dies meanwhile leaves it to the others. */
  void tried(Instant now) {
    attempts++;
    nextAt = now.plus(delay());
  }

  private Duration delay() {
    Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  void sent(Instant now) {
    state = State.SENT;
    sentAt = now;
    error = null;
  }

  void failed(String why, Instant now) {
    error = why;
    failedAt = now;
    state = writtenAt.plus(KEPT).isBefore(now) ? State.GIVEN_UP : State.WAITING;
  }
}
