package org.ecrf.server.subject;

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
import org.ecrf.model.casebook.SubjectState;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A subject in the database. Its row is the lock of everything that is the subject's. */
@Entity
@DynamicUpdate
@Table(name = "subject")
class SubjectRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject")
  @SequenceGenerator(name = "subject", sequenceName = "subject_id", allocationSize = 10)
  private Long id;

  String study;
  String number;
  String site;

  @Enumerated(EnumType.STRING)
  SubjectState state = SubjectState.SCREENING;

  @Column(name = "study_version")
  int studyVersion;

  LocalDate consented;

  @Column(name = "registered_at")
  Instant registeredAt;

  @Column(name = "left_on")
  @Nullable LocalDate leftOn;

  @Column(name = "dose_authorised")
  boolean doseAuthorised;

  boolean locked;

  @Formula("(select t.time_zone from ecrf.site t where t.study = study and t.code = site)")
  String timeZone;

  @SuppressWarnings("NullAway.Init")
  protected SubjectRow() {}

  SubjectRow(SubjectRef ref, String site, int studyVersion, LocalDate consented, Instant now) {
    study = ref.study();
    number = ref.number();
    this.site = site;
    this.studyVersion = studyVersion;
    this.consented = consented;
    registeredAt = now;
  }

  long id() {
    return id;
  }

  SubjectHead head() {
    return new SubjectHead(
        new SubjectRef(study, number),
        site,
        state,
        registeredAt,
        doseAuthorised,
        locked,
        studyVersion);
  }
}
