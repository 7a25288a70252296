package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.server.problem.Problems;

/** Compiled study versions, kept in memory: a stored version never changes. */
@ApplicationScoped
public class Studies {
  private record Key(String study, int version) {}

  private final Map<Key, CompiledStudy> compiled = new ConcurrentHashMap<>();
  private final StudyRows rows;

  @Inject
  Studies(StudyRows rows) {
    this.rows = rows;
  }

  /** A version that is known to exist, since something was captured with it. */
  public CompiledStudy compiled(String study, int version) {
    return compiled.computeIfAbsent(new Key(study, version), this::compile);
  }

  /** The number of the current version. */
  public int current(String study) {
    return rows.one(study).orElseThrow(() -> Problems.notFound("study")).version();
  }

  private CompiledStudy compile(Key key) {
    return StudyCompiler.compile(rows.yaml(key.study(), key.version()), key.version())
        .study()
        .orElseThrow(() -> new IllegalStateException("stored but not readable any more: " + key));
  }
}
