package org.ecrf.server.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The file of a study version. Never changed, never deleted. */
@Entity
@Immutable
@Table(name = "study_version")
class VersionRow {
  @Embeddable
  record Id(String study, int version) {}

  @EmbeddedId private Id id;
  private String yaml;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected VersionRow() {}

  VersionRow(Id id, String yaml, String publishedBy, Instant publishedAt) {
    this.id = id;
    this.yaml = yaml;
    this.publishedBy = publishedBy;
    this.publishedAt = publishedAt;
  }

  int version() {
    return id.version();
  }

  String publishedBy() {
    return publishedBy;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  String yaml() {
    return yaml;
  }
}
