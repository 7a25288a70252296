package org.ecrf.server.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody has looked at what a person may do in a study, and when. */
@Entity
@Immutable
@Table(name = "access_review")
class ReviewRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review")
  @SequenceGenerator(name = "review", sequenceName = "access_review_id", allocationSize = 10)
  private Long id;

  private String study;

  @Column(name = "user_name")
  private String user;

  private @Nullable String note;

  @Column(name = "reviewed_by")
  private String by;

  @Column(name = "reviewed_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected ReviewRow() {}

  ReviewRow(String study, String user, @Nullable String note, String by, Instant at) {
    this.study = study;
    this.user = user;
    this.note = note;
    this.by = by;
    this.at = at;
  }

  long id() {
    return id;
  }

  String user() {
    return user;
  }

  ListAccess.Review review() {
    return new ListAccess.Review(by, at, note);
  }
}
