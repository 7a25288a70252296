package org.ecrf.server.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A piece of a file. */
@Entity
@Immutable
@Table(name = "attachment_part")
class PieceRow {
  @Embeddable
  record Id(@Column(name = "subject_id") long subject, String sha256, int part) {}

  @EmbeddedId private Id id;
  private byte[] content;

  @SuppressWarnings("NullAway.Init")
  protected PieceRow() {}

  PieceRow(long subject, String sha256, int part, byte[] content) {
    id = new Id(subject, sha256, part);
    this.content = content;
  }
}
