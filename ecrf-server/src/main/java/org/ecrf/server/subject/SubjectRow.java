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
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.study.SiteState;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
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

  /** Visits whose dose is authorised; replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<String> doses = List.of();

  /** Why visits did not take place, by visit; replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  Map<String, String> missed = Map.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable Mistaken mistake;

  boolean locked;

  @Formula("(select t.time_zone from ecrf.site t where t.study = study and t.code = site)")
  String timeZone;

  @Formula("(select t.state from ecrf.site t where t.study = study and t.code = site)")
  @Enumerated(EnumType.STRING)
  @Nullable SiteState siteState;

  /** What comes into force at the site and when; null in a row that was just made. */
  @Formula(
      "(select string_agg(f.version || '@'"
          + " || cast(date_part('epoch', f.valid_from) * 1000000 as bigint), ' ')"
          + " from ecrf.version_in_force f where f.study = study"
          + " and (f.site is null or f.site = site))")
  private @Nullable String starts;

  /** The highest version that is in force at the site; null in a row that was just made. */
  @Transient private @Nullable Integer inForce;

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

  /** As of the platform's clock. */
  SubjectRow at(Instant now) {
    if (starts != null) {
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
      inForce =
          Arrays.stream(starts.split(" "))
              .map(start -> start.split("@"))
              .filter(start -> Long.parseLong(start[1]) <= micros)
              .map(start -> Integer.valueOf(start[0]))
              .max(Integer::compare)
              .orElse(null);
    }
    return this;
  }

  /** Another row of this subject, never stored, for what was different once. */
  SubjectRow sameSubject(int versionInForce) {
    SubjectRow same =
        new SubjectRow(new SubjectRef(study, number), site, studyVersion, consented, registeredAt);
    same.id = id;
    same.timeZone = timeZone;
    same.siteState = siteState;
    same.inForce = versionInForce;
    return same;
  }

  long id() {
    return id;
  }

  /** A locked subject stays with the version that it was locked with. */
  int versionNow() {
    return locked || inForce == null ? studyVersion : Math.max(studyVersion, inForce);
  }

  SubjectHead head() {
    return new SubjectHead(
        new SubjectRef(study, number),
        site,
        state,
        registeredAt,
        doses,
        locked,
        versionNow(),
        mistake);
  }
}
