package org.ecrf.server.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A form of a subject's visit as it stands: what the trail comes to. */
@Entity
@Table(name = "entry")
class EntryRow {
  @Embeddable
  record Id(@Column(name = "subject_id") long subject, String visit, String form) {}

  @EmbeddedId private Id id;

  @Column(name = "study_version")
  private int studyVersion;

  @Enumerated(EnumType.STRING)
  private EntryState state = EntryState.IN_PROGRESS;

  /** Replaced as a whole, never changed in place. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, Kept> data = Map.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable Mistake mistake;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected EntryRow() {}

  EntryRow(long subject, FormAt at, int studyVersion) {
    id = new Id(subject, at.visit(), at.form());
    this.studyVersion = studyVersion;
  }

  long subject() {
    return id.subject();
  }

  FormAt at() {
    return new FormAt(id.visit(), id.form());
  }

  int studyVersion() {
    return studyVersion;
  }

  /** An entry is of the version that it was last written with. */
  void writtenWith(int version) {
    studyVersion = version;
  }

  EntryState state() {
    return state;
  }

  void state(EntryState next) {
    state = next;
  }

  boolean isMistaken() {
    return state == EntryState.ENTERED_BY_MISTAKE;
  }

  Optional<Mistake> mistake() {
    return Optional.ofNullable(mistake);
  }

  /** From now on it is part of nothing. */
  void mistaken(Mistake said) {
    mistake = said;
    state = EntryState.ENTERED_BY_MISTAKE;
  }

  /** It is what it was before. */
  void restore() {
    state = mistake().orElseThrow().was();
    mistake = null;
  }

  Map<String, Kept> data() {
    return data;
  }

  @Nullable ItemValue value(String item) {
    Kept kept = data.get(item);
    return kept == null ? null : kept.itemValue();
  }

  void replace(Map<String, Kept> changed) {
    Map<String, Kept> next = new TreeMap<>(data);
    next.putAll(changed);
    data = next;
  }
}
