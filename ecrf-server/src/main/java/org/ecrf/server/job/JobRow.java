package org.ecrf.server.job;

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
import java.util.Map;
import org.ecrf.server.audit.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A job in the database. */
@Entity
@Table(name = "job")
class JobRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job")
  @SequenceGenerator(name = "job", sequenceName = "job_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(updatable = false)
  private Map<String, String> parameters;

  @Enumerated(EnumType.STRING)
  private JobView.State state = JobView.State.READY;

  private int progress;
  private String step = "";

  @Column(name = "requested_by", updatable = false)
  private String requestedBy;

  @Column(updatable = false)
  private String role;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  private @Nullable String node;
  private int run;
  private @Nullable Instant heartbeat;
  private @Nullable String error;

  @SuppressWarnings("NullAway.Init")
  protected JobRow() {}

  JobRow(String study, String kind, Map<String, String> parameters, Author author, Instant now) {
    this.study = study;
    this.kind = kind;
    this.parameters = parameters;
    requestedBy = author.name();
    role = author.role();
    requestedAt = now;
  }

  long id() {
    return id;
  }

  boolean isOf(String wanted) {
    return study.equals(wanted);
  }

  /** This node has it from now on; what was begun before is begun again. */
  JobRun takenBy(String name, Instant now) {
    state = JobView.State.RUNNING;
    node = name;
    heartbeat = now;
    progress = 0;
    step = "";
    run++;
    return new JobRun(id, run, study, kind, Map.copyOf(parameters));
  }

  int runs() {
    return run;
  }

  boolean isAt(JobRun wanted) {
    return state == JobView.State.RUNNING && run == wanted.run();
  }

  void beats(Instant now) {
    heartbeat = now;
  }

  void reaches(int percent, String what) {
    progress = percent;
    step = what;
  }

  void isDone(Instant now) {
    state = JobView.State.DONE;
    reaches(100, "");
    finishedAt = now;
  }

  void fails(String code, Instant now) {
    state = JobView.State.FAILED;
    error = code;
    finishedAt = now;
  }

  /** Files are shown once all of them are there. */
  JobView view(List<JobView.FileLine> files) {
    return new JobView(
        id,
        kind,
        state,
        progress,
        step,
        requestedBy,
        requestedAt,
        finishedAt,
        state == JobView.State.DONE ? files : List.of(),
        error);
  }
}
