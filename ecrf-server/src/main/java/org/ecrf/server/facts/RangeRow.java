package org.ecrf.server.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.ecrf.model.rule.ReferenceRange;
import org.jspecify.annotations.Nullable;

/** A reference range in the database; it ends by its last day and is never deleted. */
@Entity
@Table(name = "reference_range")
class RangeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "range")
  @SequenceGenerator(name = "range", sequenceName = "reference_range_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String site;

  @Column(updatable = false)
  private String analyte;

  @Column(updatable = false)
  private @Nullable String sex;

  @Column(name = "from_age", updatable = false)
  private int fromAge;

  @Column(name = "to_age", updatable = false)
  private @Nullable Integer toAge;

  @Column(name = "valid_from", updatable = false)
  private LocalDate from;

  @Column(name = "valid_until")
  private @Nullable LocalDate until;

  @Column(updatable = false)
  private @Nullable String low;

  @Column(updatable = false)
  private @Nullable String high;

  @Column(updatable = false)
  private @Nullable String unit;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected RangeRow() {}

  RangeRow(AddRange.Command command, String by, Instant now) {
    study = command.study();
    site = command.site();
    ReferenceRange range = command.range();
    analyte = range.analyte();
    sex = range.sex();
    fromAge = range.fromAge();
    toAge = range.toAge();
    from = range.from();
    until = range.until();
    low = range.low();
    high = range.high();
    unit = range.unit();
    addedBy = by;
    addedAt = now;
  }

  long id() {
    return id;
  }

  boolean of(String wantedStudy, String wantedSite) {
    return study.equals(wantedStudy) && site.equals(wantedSite);
  }

  void end(LocalDate last) {
    until = last;
  }

  ReferenceRange range() {
    return new ReferenceRange(analyte, sex, fromAge, toAge, from, until, low, high, unit);
  }

  ListRanges.RangeLine line() {
    return new ListRanges.RangeLine(id, range(), addedBy, addedAt);
  }
}
