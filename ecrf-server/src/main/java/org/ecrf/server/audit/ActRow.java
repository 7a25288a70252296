package org.ecrf.server.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An act in the database, which checks its hash, its place in the chain and its columns. */
@Entity
@Immutable
@Table(name = "act")
class ActRow {
  @Embeddable
  record Id(String chain, long seq) {}

  @EmbeddedId private Id id;
  private Instant at;
  private String who;
  private String role;
  private String action;
  private String target;
  private @Nullable String request;
  private @Nullable Integer definition;
  private String act;

  @JdbcTypeCode(SqlTypes.JSON)
  private String disclosed;

  @Column(name = "prev_hash")
  private byte[] prevHash;

  private byte[] hash;

  @SuppressWarnings("NullAway.Init")
  protected ActRow() {}

  ActRow(Chain chain, Head head, Instant at, Act done, Link link) {
    id = new Id(chain.name(), head.seq() + 1);
    this.at = at;
    who = done.author().name();
    role = done.author().role();
    action = done.action();
    target = done.target();
    request = done.request() == null ? null : done.request().id();
    definition = done.definition();
    act = link.text();
    disclosed = link.disclosed();
    prevHash = head.hash();
    hash = link.hash();
  }

  Told told() {
    return Told.read(
        id.seq(),
        at,
        who,
        role,
        action,
        target,
        definition,
        disclosed,
        HexFormat.of().formatHex(hash));
  }
}
