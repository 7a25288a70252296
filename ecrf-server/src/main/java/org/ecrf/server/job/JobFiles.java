package org.ecrf.server.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of jobs, kept in the database in pieces. */
@ApplicationScoped
public class JobFiles {
  private final EntityManager em;
  private final Pieces pieces;

  @Inject
  JobFiles(EntityManager em, Pieces pieces) {
    this.em = em;
    this.pieces = pieces;
  }

  /** Reads pieces, each in a transaction of its own: a slow receiver holds nothing in between. */
  @ApplicationScoped
  static class Pieces {
    private final EntityManager em;

    @Inject
    Pieces(EntityManager em) {
      this.em = em;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> piece(long job, String name, int part) {
      return em.createQuery(
              """
              select p.content from PartRow p
               where p.id.job = :job and p.id.name = :name and p.id.part = :part
              """,
              byte[].class)
          .setParameter("job", job)
          .setParameter("name", name)
          .setParameter("part", part)
          .getResultStream()
          .findFirst();
    }
  }

  /** Copies a finished file, piece by piece. */
  public void copy(long job, String name, OutputStream out) throws IOException {
    Optional<byte[]> piece = pieces.piece(job, name, 0);
    for (int part = 1; piece.isPresent(); part++) {
      out.write(piece.get());
      piece = pieces.piece(job, name, part);
    }
  }

  /** The finished files of these jobs, in the order of their names. */
  Map<Long, List<JobView.FileLine>> of(Collection<Long> jobs) {
    if (jobs.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(
            "select f from FileRow f where f.id.job in :jobs order by f.id.job, f.id.name",
            FileRow.class)
        .setParameter("jobs", jobs)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                FileRow::job, Collectors.mapping(FileRow::line, Collectors.toList())));
  }

  /** What an attempt that was broken off has left. */
  void remove(long job) {
    em.createQuery("delete from PartRow p where p.id.job = :job")
        .setParameter("job", job)
        .executeUpdate();
    em.createQuery("delete from FileRow f where f.id.job = :job")
        .setParameter("job", job)
        .executeUpdate();
  }
}
