package org.ecrf.server.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the rules made of the casebooks that this node has seen last, so that a change asks only the
 * rules that it touches. Never the truth about a casebook: each evaluation starts from the values
 * and facts that it is given, and takes from here only what they leave as it was. So what was kept
 * before a rollback, or before another node's save, does no harm.
 */
@ApplicationScoped
class Assessments {
  private static final int MOST = 100;

  private record Key(long subject, String study, int version) {}

  private final Cache<Key, Assessment> last =
      Caffeine.newBuilder().maximumSize(MOST).softValues().build();

  /** The same as a full evaluation of this casebook with these facts. */
  Assessment assess(long subject, CompiledStudy study, Casebook casebook, Facts facts) {
    Key key = new Key(subject, study.definition().id(), study.definition().version());
    @Nullable Assessment before = last.getIfPresent(key);
    Assessment now =
        before == null ? study.rules().assess(casebook, facts) : before.after(casebook, facts);
    last.put(key, now);
    return now;
  }
}
