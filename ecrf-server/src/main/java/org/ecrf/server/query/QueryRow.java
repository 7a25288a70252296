package org.ecrf.server.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Role;
import org.ecrf.server.audit.Author;
import org.ecrf.server.query.QueryView.Origin;
import org.ecrf.server.subject.SubjectFile;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A query in the database. What it asks never changes, or is erased; where it stands does. */
@Entity
@Table(name = "query")
class QueryRow {
  private static final String PREFIX = "query/";

  @Id private Long id;

  @Embedded private QueryPlace place;

  @Enumerated(EnumType.STRING)
  private QueryState state = QueryState.OPEN;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Origin origin;

  @Column(name = "check_id", updatable = false)
  private @Nullable String check;

  /** Null where it was forgotten. */
  private @Nullable String fingerprint;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, String> message;

  private boolean accepted;
  private int messages;

  @Column(updatable = false)
  private @Nullable String category;

  private @Nullable LocalDate due;

  @Enumerated(EnumType.STRING)
  @Column(name = "assigned_role")
  private @Nullable Role assignedRole;

  @Column(name = "assigned_to")
  private @Nullable String assignedTo;

  @Column(name = "opened_by", updatable = false)
  private String openedBy;

  @Column(name = "opened_role", updatable = false)
  private String openedRole;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  /** The item as the study defines it, without the numbers of repeats: {@code form.item}. */
  @Formula("split_part(form, '[', 1) || '.' || regexp_replace(item, '^.*/', '')")
  private String defined;

  /** At the site the last day for an answer is over. */
  @Formula(
      "(state = 'OPEN' and due + 1 <= (select timezone(t.time_zone, now())"
          + " from ecrf.site t where t.study = study and t.code = site))")
  private @Nullable Boolean overdue;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected QueryRow() {}

  /**
   * @param number of {@link QueryNumbers}
   */
  QueryRow(long number, SubjectFile of, Question question, Author author, Instant now) {
    id = number;
    place = QueryPlace.of(of, question.at());
    origin = question.check() == null ? Origin.PERSON : Origin.CHECK;
    check = question.check();
    fingerprint = question.fingerprint();
    message = question.text().byLanguage();
    category = question.category();
    due = question.due();
    assign(question.assignee());
    openedBy = author.name();
    openedRole = author.role();
    openedAt = now;
  }

  /** The state after a message of this kind. */
  void becomes(QueryView.Kind kind, boolean byPerson) {
    state =
        switch (kind) {
          case RAISED, REOPENED -> QueryState.OPEN;
          case ANSWERED -> QueryState.ANSWERED;
          case CLOSED -> QueryState.CLOSED;
          case CANCELLED -> QueryState.CANCELLED;
          case ASSIGNED -> state;
        };
    accepted = !state.isOpen() && byPerson;
  }

  /** Its check asks again, by other values or by the same. */
  void asksAgain(Text text, @Nullable String finding) {
    message = text.byLanguage();
    fingerprint = finding;
  }

  final void assign(Assignee to) {
    assignedRole = to.role();
    assignedTo = to.user();
  }

  void due(LocalDate day) {
    due = day;
  }

  @Nullable LocalDate due() {
    return due;
  }

  @Nullable String category() {
    return category;
  }

  Assignee assignee() {
    return new Assignee(assignedRole, assignedTo);
  }

  int nextMessage() {
    return ++messages;
  }

  long id() {
    return id;
  }

  /** By the names of the columns, for {@link QueryBatch}. */
  Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new HashMap<>(place.columns());
    columns.put("id", id);
    columns.put("state", state);
    columns.put("origin", origin);
    columns.put("check_id", check);
    columns.put("message", message);
    columns.put("fingerprint", fingerprint);
    columns.put("accepted", accepted);
    columns.put("messages", messages);
    columns.put("category", category);
    columns.put("due", due);
    columns.put("assigned_role", assignedRole);
    columns.put("assigned_to", assignedTo);
    columns.put("opened_by", openedBy);
    columns.put("opened_role", openedRole);
    columns.put("opened_at", openedAt);
    columns.put("version", version);
    return columns;
  }

  QueryPlace place() {
    return place;
  }

  QueryState state() {
    return state;
  }

  boolean isOpen() {
    return state.isOpen();
  }

  /** Of the same check at the same place. */
  boolean isOf(Question question) {
    return question.at().equals(place.at())
        && question.check() != null
        && question.check().equals(check);
  }

  boolean byCheck() {
    return origin == Origin.CHECK;
  }

  /** Closed or cancelled by a person, not by a correction. */
  boolean accepted() {
    return accepted;
  }

  String openedRole() {
    return openedRole;
  }

  boolean raisedAs(String role) {
    return openedRole.equals(role);
  }

  @Nullable String check() {
    return check;
  }

  @Nullable String fingerprint() {
    return fingerprint;
  }

  /** A value that it was made of is erased. */
  void forget() {
    fingerprint = null;
  }

  Text text() {
    return new Text(message);
  }

  /** Where its values stand in the trail. */
  String path() {
    return PREFIX + id;
  }

  /** How acts name it: with its item, by which the trail finds them. */
  String target() {
    return path() + "/" + place.at();
  }

  /** The number in a target. */
  static long number(String target) {
    return Long.parseLong(target.substring(PREFIX.length(), target.indexOf('/', PREFIX.length())));
  }

  /**
   * @param unseen monitors and data managers may not know of it
   */
  QueryView view(List<QueryView.Message> conversation, boolean unseen) {
    return new QueryView(
        id,
        place.subject(),
        place.at(),
        state,
        origin,
        check,
        text(),
        openedBy,
        openedRole,
        openedAt,
        unseen,
        category,
        due,
        Boolean.TRUE.equals(overdue),
        assignee(),
        conversation);
  }
}
