package org.ecrf.server.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.server.audit.Author;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The alert of one form of a subject. */
@Entity
@DynamicUpdate
@Table(name = "safety_alert")
class AlertRow {
  private static final String PREFIX = "alert/";
  private static final long SECONDS = 3600;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "safety_alert")
  @SequenceGenerator(name = "safety_alert", sequenceName = "safety_alert_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(name = "subject_id", updatable = false)
  private long subjectId;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String site;

  @Column(updatable = false)
  private String visit;

  @Column(updatable = false)
  private String form;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Matter matter;

  @Enumerated(EnumType.STRING)
  private AlertState state = AlertState.RETRACTED;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "open_until")
  private Instant openUntil;

  @Column(name = "escalated_at")
  private @Nullable Instant escalatedAt;

  @Column(name = "opened_by")
  private @Nullable String openedBy;

  @Column(name = "opened_role")
  private @Nullable String openedRole;

  @Column(name = "opened_at")
  private @Nullable Instant openedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected AlertRow() {}

  AlertRow(SubjectFile of, FormAt at, Report.Safety report, Instant now) {
    study = of.ref().study();
    subjectId = of.id();
    subject = of.ref().number();
    site = of.site();
    visit = at.visit();
    form = at.form();
    matter = report.matter();
    rises(report, now);
  }

  /** Anew, where it was retracted. */
  void rises(Report.Safety report, Instant now) {
    state = AlertState.WAITING;
    raisedAt = now;
    openUntil = now.plusSeconds(report.hours() * SECONDS);
    escalatedAt = null;
    openedBy = null;
    openedRole = null;
    openedAt = null;
  }

  void retract() {
    state = AlertState.RETRACTED;
  }

  void open(Author author, Instant now) {
    state = AlertState.OPENED;
    openedBy = author.name();
    openedRole = author.role();
    openedAt = now;
  }

  void escalate(Instant now) {
    escalatedAt = now;
  }

  boolean isLate(Instant now) {
    return state == AlertState.WAITING && escalatedAt == null && !now.isBefore(openUntil);
  }

  long id() {
    return id;
  }

  String study() {
    return study;
  }

  String site() {
    return site;
  }

  Matter matter() {
    return matter;
  }

  SubjectRef ref() {
    return new SubjectRef(study, subject);
  }

  FormAt at() {
    return new FormAt(visit, form);
  }

  AlertState state() {
    return state;
  }

  Instant openUntil() {
    return openUntil;
  }

  @Nullable Instant escalatedAt() {
    return escalatedAt;
  }

  /** Where its values stand in the trail. */
  String path() {
    return PREFIX + id;
  }

  /** How acts name it: with its form. */
  String target() {
    return path() + "/" + at();
  }
}
