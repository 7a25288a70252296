package org.ecrf.server.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.ValueJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A parameter as it is set; for all sites its site is empty. */
@Entity
@Table(name = "study_parameter")
class ParameterRow {
  @Embeddable
  record Id(String study, String parameter, String site) {}

  @EmbeddedId private Id id;

  /** Replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, String> value = Map.of();

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  private int version;

  @SuppressWarnings("NullAway.Init")
  protected ParameterRow() {}

  ParameterRow(Id id) {
    this.id = id;
  }

  Id id() {
    return id;
  }

  int version() {
    return version;
  }

  String setBy() {
    return setBy;
  }

  Instant setAt() {
    return setAt;
  }

  @Nullable ItemValue value() {
    return ValueJson.of(
        value.get("value"), value.get("unit"), value.get("missing"), value.get("reason"));
  }

  void set(@Nullable ItemValue next, String by, Instant now) {
    value = ParameterText.of(next);
    setBy = by;
    setAt = now;
    version++;
  }
}
