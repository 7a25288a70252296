package org.ecrf.server.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A form that a signature covers, in the database. */
@Entity
@Immutable
@Table(name = "signature_entry")
class SignedEntryRow {
  @Embeddable
  record Id(@Column(name = "signature_id") long signature, String visit, String form) {}

  @EmbeddedId private Id id;
  private int items;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "left_out")
  private List<String> leftOut = List.of();

  private @Nullable String salt;
  private String digest;

  @SuppressWarnings("NullAway.Init")
  protected SignedEntryRow() {}

  SignedEntryRow(long signature, Covered form) {
    id = new Id(signature, form.visit(), form.form());
    items = form.items();
    leftOut = form.leftOut();
    salt = form.salt();
    digest = form.digest();
  }

  long signature() {
    return id.signature();
  }

  Covered covered() {
    return new Covered(id.visit(), id.form(), items, leftOut, salt, digest);
  }
}
