package org.ecrf.server.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.hibernate.annotations.Immutable;

/**
 * A file that is, or was, the answer to an item, under one name: another name for the same bytes
 * corrects it. Of an erased one nothing tells which it was.
 */
@Entity
@Immutable
@Table(name = "attachment")
class AttachmentRow {
  @Embeddable
  record Id(
      @Column(name = "subject_id") long subject,
      String visit,
      String form,
      String item,
      String sha256,
      String name) {
    static Id of(long subject, ItemPath at, AttachedFile file) {
      return new Id(subject, at.visit(), at.form(), at.item(), file.sha256(), file.name());
    }
  }

  @EmbeddedId private Id id;
  private String type;
  private long bytes;

  @Column(name = "added_by")
  private String by;

  @Column(name = "added_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected AttachmentRow() {}

  AttachmentRow(Id id, AttachedFile file, String by, Instant at) {
    this.id = id;
    type = file.type();
    bytes = file.bytes();
    this.by = by;
    this.at = at;
  }

  AttachedFile file() {
    return new AttachedFile(id.name(), type, bytes, id.sha256());
  }
}
