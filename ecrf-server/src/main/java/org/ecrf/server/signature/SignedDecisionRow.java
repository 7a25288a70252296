package org.ecrf.server.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a signature of a decision covers, in the database. */
@Entity
@Immutable
@Table(name = "signed_decision")
class SignedDecisionRow {
  @Id
  @Column(name = "signature_id")
  private Long signature;

  @Column(name = "decision_id")
  private long decision;

  private int criteria;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SignedDecision.Rest> rests = List.of();

  private String salt;
  private String digest;

  @SuppressWarnings("NullAway.Init")
  protected SignedDecisionRow() {}

  SignedDecisionRow(long signature, long decision, SignedDecision signed) {
    this.signature = signature;
    this.decision = decision;
    criteria = signed.criteria();
    rests = signed.rests();
    salt = signed.salt();
    digest = signed.digest();
  }

  long signature() {
    return signature;
  }

  SignedDecision signed() {
    return new SignedDecision(criteria, rests, salt, digest);
  }
}
