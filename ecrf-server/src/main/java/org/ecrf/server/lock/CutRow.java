package org.ecrf.server.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.ecrf.server.audit.Author;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A data cut in the database, which refuses every change of it. */
@Entity
@Immutable
@Table(name = "data_cut")
class CutRow {
  @Id private Long id;
  private String study;
  private String name;
  private @Nullable String cohort;

  @Column(name = "until_visit")
  private String until;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<String> visits;

  @Column(name = "defined_by")
  private String by;

  private String role;

  @Column(name = "defined_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected CutRow() {}

  CutRow(long id, DefineCut.Command command, List<String> visits, Author author, Instant now) {
    this.id = id;
    study = command.study();
    name = command.name();
    cohort = command.cohort();
    until = command.until();
    this.visits = List.copyOf(visits);
    by = author.name();
    role = author.role();
    at = now;
  }

  CutLine line() {
    return new CutLine(id, name, cohort, until, visits, at, by);
  }
}
