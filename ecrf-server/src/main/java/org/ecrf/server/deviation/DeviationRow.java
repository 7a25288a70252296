package org.ecrf.server.deviation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.ecrf.server.audit.Author;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What the sponsor says of a deviation. */
@Entity
@Table(name = "deviation")
class DeviationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation")
  @SequenceGenerator(name = "deviation", sequenceName = "deviation_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(name = "subject_id", updatable = false)
  private long subject;

  @Column(name = "query_id", updatable = false)
  private @Nullable Long query;

  @Column(updatable = false)
  private @Nullable String visit;

  @Column(updatable = false)
  private @Nullable String form;

  @Column(name = "class")
  private String classed = "";

  private String note = "";

  @Enumerated(EnumType.STRING)
  private DeviationState state = DeviationState.NEW;

  @Column(name = "decided_by")
  private String by;

  @Column(name = "decided_role")
  private String role;

  @Column(name = "decided_at")
  private Instant at;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected DeviationRow() {}

  DeviationRow(SubjectFile file, DeviationOf of, Instant now) {
    study = file.ref().study();
    subject = file.id();
    switch (of) {
      case DeviationOf.ByCheck check -> query = check.query();
      case DeviationOf.ByPerson person -> {
        visit = person.visit();
        form = person.form();
      }
    }
    by = file.acting().name();
    role = file.acting().role();
    at = now;
  }

  void become(DeviationState next, String nextClass, String nextNote, Author author, Instant now) {
    state = next;
    classed = nextClass;
    note = nextNote;
    by = author.name();
    role = author.role();
    at = now;
  }

  DeviationState state() {
    return state;
  }

  String classed() {
    return classed;
  }

  String note() {
    return note;
  }

  /** Where its values stand in the trail. */
  String path() {
    return "deviation/" + id;
  }
}
