package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.subject.SubjectFile;

/**
 * The findings by which a check knows that it has asked before. Their fingerprints are made of
 * values, so that who knows nearly everything could find a value by trying.
 */
@ApplicationScoped
public class KnownFindings {
  private final Queries queries;
  private final Casebooks casebooks;

  @Inject
  KnownFindings(Queries queries, Casebooks casebooks) {
    this.queries = queries;
    this.casebooks = casebooks;
  }

  /**
   * Forgets all findings that do not hold with the values that stand now. Should such values come
   * back, their check asks again, also where somebody had accepted them.
   */
  public void forgetPast(SubjectFile subject) {
    Set<String> standing = SystemQueries.findings(casebooks.of(subject)).keySet();
    queries.known(subject.id()).stream()
        .filter(query -> !standing.contains(query.fingerprint()))
        .forEach(QueryRow::forget);
  }
}
