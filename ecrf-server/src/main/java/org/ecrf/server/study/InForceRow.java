package org.ecrf.server.study;

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

/** That a version is worked with from a time on, at a site or at all. Never changed. */
@Entity
@Immutable
@Table(name = "version_in_force")
class InForceRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "in_force")
  @SequenceGenerator(name = "in_force", sequenceName = "version_in_force_id", allocationSize = 10)
  private Long id;

  private String study;
  private int version;
  private @Nullable String site;

  @Column(name = "valid_from")
  private Instant from;

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  @SuppressWarnings("NullAway.Init")
  protected InForceRow() {}

  InForceRow(VersionRow.Id of, @Nullable String site, Instant from, String by, Instant now) {
    study = of.study();
    version = of.version();
    this.site = site;
    this.from = from;
    setBy = by;
    setAt = now;
  }

  long id() {
    return id;
  }

  int version() {
    return version;
  }

  ListVersions.InForce line() {
    return new ListVersions.InForce(site, from, setBy);
  }
}
