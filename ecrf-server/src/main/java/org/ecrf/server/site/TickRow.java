package org.ecrf.server.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That something of a checklist was so on a day, as somebody has said. */
@Entity
@Table(name = "site_check")
class TickRow {
  @Embeddable
  record Id(String study, String site, @Enumerated(EnumType.STRING) SiteCheck item) {}

  @EmbeddedId private Id id;

  @Column(name = "done_on")
  private @Nullable LocalDate on;

  @Column(name = "said_by")
  private String by;

  @Column(name = "said_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected TickRow() {}

  TickRow(Id id, String by, Instant at) {
    this.id = id;
    this.by = by;
    this.at = at;
  }

  SiteCheck check() {
    return id.item();
  }

  @Nullable LocalDate on() {
    return on;
  }

  void say(@Nullable LocalDate day, String who, Instant now) {
    on = day;
    by = who;
    at = now;
  }

  ShowChecklist.Tick tick() {
    return new ShowChecklist.Tick(Objects.requireNonNull(on), by, at);
  }
}
