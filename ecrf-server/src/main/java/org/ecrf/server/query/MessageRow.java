package org.ecrf.server.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.ecrf.server.audit.Author;
import org.hibernate.annotations.Immutable;

/** One message of a query's conversation; it never changes, but that its words can be erased. */
@Entity
@Immutable
@Table(name = "query_message")
class MessageRow {
  @Embeddable
  record Id(@Column(name = "query_id") long query, int seq) {}

  @EmbeddedId private Id id;
  private String who;
  private String role;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private QueryView.Kind kind;

  private String message;

  @SuppressWarnings("NullAway.Init")
  protected MessageRow() {}

  MessageRow(QueryRow query, Author author, Instant at, QueryView.Kind kind, String text) {
    id = new Id(query.id(), query.nextMessage());
    who = author.name();
    role = author.role();
    this.at = at;
    this.kind = kind;
    message = text;
  }

  long query() {
    return id.query();
  }

  /** By the names of the columns, for {@link QueryBatch}. */
  Map<String, Object> columns() {
    return Map.of(
        "query_id", id.query(),
        "seq", id.seq(),
        "who", who,
        "role", role,
        "at", at,
        "kind", kind,
        "message", message);
  }

  QueryView.Message view() {
    boolean wordless = message.isEmpty();
    return new QueryView.Message(
        who, role, at, kind, message, wordless && kind != QueryView.Kind.CLOSED);
  }
}
