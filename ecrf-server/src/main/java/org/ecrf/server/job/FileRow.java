package org.ecrf.server.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A finished file of a job. */
@Entity
@Immutable
@Table(name = "job_file")
class FileRow {
  @Embeddable
  record Id(@Column(name = "job_id") long job, String name) {}

  @EmbeddedId private Id id;
  private long bytes;
  private String sha256;

  @SuppressWarnings("NullAway.Init")
  protected FileRow() {}

  FileRow(long job, JobView.FileLine file) {
    id = new Id(job, file.name());
    bytes = file.bytes();
    sha256 = file.sha256();
  }

  long job() {
    return id.job();
  }

  JobView.FileLine line() {
    return new JobView.FileLine(id.name(), bytes, sha256);
  }
}
