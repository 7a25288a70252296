package org.ecrf.server.eligibility;

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
import java.time.LocalDate;
import java.util.List;
import org.ecrf.server.access.Acting;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision about a subject, with the verdicts of that moment. Never changed. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionRow {
  /** What was decided. */
  enum Kind {
    ENROLMENT("ENROLLED"),
    SCREEN_FAILURE("SCREEN_FAILED"),
    WITHDRAWAL("WITHDRAWN"),
    DOSE("AUTHORISED"),
    ENTERED_BY_MISTAKE("ENTERED_BY_MISTAKE"),
    RESTORATION("RESTORED");

    private final String outcome;

    Kind(String outcome) {
      this.outcome = outcome;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision")
  @SequenceGenerator(name = "decision", sequenceName = "decision_id", allocationSize = 10)
  private Long id;

  @Column(name = "subject_id")
  private long subject;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String who;
  private String role;
  private Instant at;

  @Column(name = "on_date")
  private @Nullable LocalDate onDate;

  private @Nullable String scope;
  private @Nullable String reason;
  private @Nullable String visit;

  @JdbcTypeCode(SqlTypes.JSON)
  private String verdicts;

  @SuppressWarnings("NullAway.Init")
  protected DecisionRow() {}

  DecisionRow(long subject, Kind kind, Acting acting, Instant at, Particulars how) {
    this.subject = subject;
    this.kind = kind;
    who = acting.name();
    role = acting.role();
    this.at = at;
    onDate = how.date();
    scope = how.scope();
    reason = how.reason();
    visit = how.visit();
    verdicts = how.verdicts();
  }

  long id() {
    return id;
  }

  List<Frozen> frozen() {
    return FrozenItems.read(verdicts);
  }

  Eligibility.Decided decided() {
    return new Eligibility.Decided(who, at, kind.outcome);
  }
}
