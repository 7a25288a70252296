package org.ecrf.server.study;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Compiles the current studies when the server starts, so that its first user need not wait. */
@ApplicationScoped
class WarmUp {
  private static final System.Logger LOG = System.getLogger("org.ecrf.study");

  @Resource private ManagedExecutorService executor;
  private final StudyRows rows;
  private final Studies studies;

  @Inject
  WarmUp(StudyRows rows, Studies studies) {
    this.rows = rows;
    this.studies = studies;
  }

  void begin(@Observes Startup startup) {
    executor.execute(this::compileAll);
  }

  /** Where the database is away the first use of a study compiles it. */
  private void compileAll() {
    try {
      rows.all().forEach(study -> studies.compiled(study.id(), study.version()));
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "studies are compiled when they are first used");
    }
  }
}
