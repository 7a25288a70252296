package org.ecrf.server.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Author;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** The last mark of one kind at an item; it stays, without a digest, where it was taken back. */
@Entity
@Table(name = "verification_mark")
class MarkRow {
  @Embeddable
  record Id(
      @Column(name = "subject_id") long subject,
      String visit,
      String form,
      String item,
      @Enumerated(EnumType.STRING) MarkKind kind) {
    static Id of(SubjectFile subject, ItemPath at, MarkKind kind) {
      return new Id(subject.id(), at.visit(), at.form(), at.item(), kind);
    }
  }

  @EmbeddedId private Id id;

  @Column(name = "item_version")
  private @Nullable Integer itemVersion;

  private @Nullable String digest;

  @Column(name = "marked_by")
  private String by;

  @Column(name = "marked_role")
  private String role;

  @Column(name = "marked_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected MarkRow() {}

  MarkRow(Id id) {
    this.id = id;
  }

  String item() {
    return id.item();
  }

  MarkKind kind() {
    return id.kind();
  }

  /** What it is of; null where it was taken back. */
  @Nullable Seen seen() {
    return digest == null || itemVersion == null ? null : new Seen(itemVersion, digest);
  }

  /** Whether it is of the item as it stands. */
  boolean isOf(SubjectFile subject, StoredItem item) {
    return item.digest(subject.ref()).equals(digest);
  }

  String by() {
    return by;
  }

  String role() {
    return role;
  }

  Instant at() {
    return at;
  }

  /**
   * @param seen null takes the mark back
   */
  void set(@Nullable Seen seen, Author author, Instant now) {
    itemVersion = seen == null ? null : seen.version();
    digest = seen == null ? null : seen.digest();
    by = author.name();
    role = author.role();
    at = now;
  }
}
