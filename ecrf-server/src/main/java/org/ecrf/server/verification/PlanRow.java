package org.ecrf.server.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecrf.model.study.VerificationPlan;

/** What a site is asked for beyond the plan of the study. */
@Entity
@Table(name = "verification_plan")
class PlanRow {
  @Embeddable
  record Id(String study, String site) {}

  @EmbeddedId private Id id;
  private String plan = VerificationPlan.NONE.text();
  private int version;

  @Column(name = "set_by")
  private String by;

  @Column(name = "set_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected PlanRow() {}

  PlanRow(Id id) {
    this.id = id;
  }

  String site() {
    return id.site();
  }

  VerificationPlan plan() {
    return VerificationPlan.read(plan).orElseThrow();
  }

  int version() {
    return version;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }

  void set(VerificationPlan next, String who, Instant now) {
    plan = next.text();
    version++;
    by = who;
    at = now;
  }
}
