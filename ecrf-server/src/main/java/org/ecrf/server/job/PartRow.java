package org.ecrf.server.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A piece of a file. */
@Entity
@Immutable
@Table(name = "job_part")
class PartRow {
  @Embeddable
  record Id(@Column(name = "job_id") long job, String name, int part) {}

  @EmbeddedId private Id id;
  private byte[] content;

  @SuppressWarnings("NullAway.Init")
  protected PartRow() {}

  PartRow(long job, String name, int part, byte[] content) {
    id = new Id(job, name, part);
    this.content = content;
  }
}
