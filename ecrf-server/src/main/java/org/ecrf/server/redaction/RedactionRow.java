package org.ecrf.server.redaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.ecrf.server.access.Acting;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A redaction in the database; what is asked never changes, but that its reason can be erased, and
 * it is decided once.
 */
@Entity
@DynamicUpdate
@Table(name = "redaction")
class RedactionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "redaction")
  @SequenceGenerator(name = "redaction", sequenceName = "redaction_id", allocationSize = 10)
  private Long id;

  private String study;

  @Column(name = "subject_id")
  private long subjectId;

  private String subject;
  private String site;
  private long seq;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<String> paths = List.of();

  private String reason;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_role")
  private String askedRole;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private RedactionState state = RedactionState.ASKED;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_role")
  private @Nullable String decidedRole;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected RedactionRow() {}

  RedactionRow(SubjectFile of, long seq, List<String> paths, String reason, Instant now) {
    study = of.ref().study();
    subjectId = of.id();
    subject = of.ref().number();
    site = of.site();
    this.seq = seq;
    this.paths = List.copyOf(paths);
    this.reason = reason;
    askedBy = of.acting().name();
    askedRole = of.acting().role();
    askedAt = now;
  }

  long id() {
    return id;
  }

  SubjectRef ref() {
    return new SubjectRef(study, subject);
  }

  String site() {
    return site;
  }

  long seq() {
    return seq;
  }

  List<String> paths() {
    return paths;
  }

  String reason() {
    return reason;
  }

  String askedBy() {
    return askedBy;
  }

  boolean isOpen() {
    return state == RedactionState.ASKED;
  }

  /** As acts name it. */
  String target() {
    return "redaction/" + id;
  }

  void decline(Acting acting, Instant now) {
    state = RedactionState.DECLINED;
    decidedBy = acting.name();
    decidedRole = acting.role();
    decidedAt = now;
  }

  RedactionView view(List<String> shown, String reader) {
    return new RedactionView(
        id,
        subject,
        site,
        seq,
        shown,
        reason,
        state,
        askedBy,
        askedRole,
        askedAt,
        decidedBy,
        decidedAt,
        askedBy.equals(reader));
  }
}
