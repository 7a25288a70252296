package org.ecrf.server.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.server.audit.Author;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Page;

/**
 * Orders jobs and finds them. What a running job tells of itself is written in short transactions.
 */
@ApplicationScoped
public class Jobs {
  /** A node that has not been heard of for so long has lost its job. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  private static final int ATTEMPTS = 3;

  private final EntityManager em;
  private final Clock clock;
  private final JobFiles files;

  @Inject
  Jobs(EntityManager em, Clock clock, JobFiles files) {
    this.em = em;
    this.clock = clock;
    this.files = files;
  }

  /** Orders work in the caller's transaction; a node takes it after the commit. */
  public long order(String study, String kind, Map<String, String> parameters, Author author) {
    JobRow job = new JobRow(study, kind, parameters, author, clock.instant());
    em.persist(job);
    return job.id();
  }

  public Optional<JobView> one(String study, long id) {
    return Optional.ofNullable(Lookup.byKey(em, JobRow.class, id))
        .filter(job -> job.isOf(study))
        .map(job -> job.view(files.of(List.of(id)).getOrDefault(id, List.of())));
  }

  /** The newest first. */
  public Page<JobView> page(String study, String kind, int offset, int limit) {
    List<JobRow> rows =
        em.createQuery(
                "select j from JobRow j where j.study = :study and j.kind = :kind order by j.id desc",
                JobRow.class)
            .setParameter("study", study)
            .setParameter("kind", kind)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    Map<Long, List<JobView.FileLine>> made = files.of(rows.stream().map(JobRow::id).toList());
    long total =
        em.createQuery(
                "select count(j) from JobRow j where j.study = :study and j.kind = :kind",
                Long.class)
            .setParameter("study", study)
            .setParameter("kind", kind)
            .getSingleResult();
    return new Page<>(
        rows.stream().map(j -> j.view(made.getOrDefault(j.id(), List.of()))).toList(), total);
  }

  /** The next job that waits or whose node is gone, for this node; what it had made is removed. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<JobRun> take(String node) {
    Optional<JobRow> waiting = waiting();
    if (waiting.isPresent() && waiting.get().runs() >= ATTEMPTS) {
      waiting.get().fails("given-up", clock.instant());
      return Optional.empty();
    }
    return waiting.map(
        job -> {
          files.remove(job.id());
          return job.takenBy(node, clock.instant());
        });
  }

  private Optional<JobRow> waiting() {
    List<?> found =
        em.createNativeQuery(
                """
                select * from ecrf.job
                 where state = 'READY' or (state = 'RUNNING' and heartbeat < :silent)
                 order by id limit 1 for update skip locked
                """,
                JobRow.class)
            .setParameter("silent", clock.instant().minus(SILENCE))
            .getResultList();
    return found.stream().map(JobRow.class::cast).findFirst();
  }

  @Transactional(TxType.REQUIRES_NEW)
  void beat(JobRun run) {
    running(run).beats(clock.instant());
  }

  @Transactional(TxType.REQUIRES_NEW)
  void reach(JobRun run, int progress, String step) {
    running(run).reaches(progress, step);
  }

  @Transactional(TxType.REQUIRES_NEW)
  void done(JobRun run) {
    running(run).isDone(clock.instant());
  }

  @Transactional(TxType.REQUIRES_NEW)
  void failed(JobRun run, String code) {
    running(run).fails(code, clock.instant());
  }

  /** Keeps a piece of a file, if the job is still this node's. */
  @Transactional(TxType.REQUIRES_NEW)
  void keep(JobRun run, PartRow part) {
    running(run).beats(clock.instant());
    em.persist(part);
  }

  @Transactional(TxType.REQUIRES_NEW)
  void keep(JobRun run, FileRow file) {
    running(run).beats(clock.instant());
    em.persist(file);
  }

  private JobRow running(JobRun run) {
    return Optional.ofNullable(Lookup.lockedByKey(em, JobRow.class, run.job()))
        .filter(job -> job.isAt(run))
        .orElseThrow(() -> new JobLost(run));
  }
}
