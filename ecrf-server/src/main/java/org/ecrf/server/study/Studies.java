package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.server.access.Sites;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;

/** Compiled study versions, kept in memory: a stored version never changes. */
@ApplicationScoped
public class Studies {
  private record Key(String study, int version) {}

  private final Map<Key, CompiledStudy> compiled = new ConcurrentHashMap<>();
  private final StudyRows rows;
  private final Trail trail;

  @Inject
  Studies(StudyRows rows, Trail trail) {
    this.rows = rows;
    this.trail = trail;
  }

  /** A version that is known to exist, since something was captured with it. */
  public CompiledStudy compiled(String study, int version) {
    return compiled.computeIfAbsent(new Key(study, version), this::compile);
  }

  /** The newest version, whether or not a site works with it yet. */
  public CompiledStudy newest(String study) {
    return compiled(study, rows.one(study).orElseThrow(() -> Problems.notFound("study")).version());
  }

  /** Versions that were ever worked with, the oldest first. */
  public List<CompiledStudy> worked(String study) {
    return rows.worked(study, trail.moment()).stream()
        .map(version -> compiled(study, version))
        .toList();
  }

  /** The number of the highest version in force at one of these sites. */
  public int inForce(String study, Sites sites) {
    return inForce(study, sites, trail.moment());
  }

  /** The same as it was at a past moment. */
  public int inForce(String study, Sites sites, Instant then) {
    return rows.inForce(study, sites, then).orElseThrow(() -> Problems.notFound("study"));
  }

  private CompiledStudy compile(Key key) {
    return StudyCompiler.published(rows.yaml(key.study(), key.version()), key.version())
        .study()
        .orElseThrow(() -> new IllegalStateException("stored but not readable any more: " + key));
  }
}
