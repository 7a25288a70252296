package org.ecrf.server.overview;

import java.util.Map;
import java.util.Set;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.verification.Unverified.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What is open in the forms of a subject.
 *
 * @param queries that are not closed
 * @param verification what the plans ask for; empty where the caller may not know it
 * @param signed forms that a signature covers which holds; empty where that is not shown
 */
record Counts(Map<FormAt, Integer> queries, Map<FormAt, Tally> verification, Set<FormAt> signed) {

  boolean isSigned(FormAt form) {
    return signed.contains(form);
  }

  int queriesAt(FormAt form) {
    return queries.getOrDefault(form, 0);
  }

  /** Null where nothing is asked and nothing was changed. */
  @Nullable Tally verificationOf(Iterable<FormAt> forms) {
    Tally all = Tally.NONE;
    for (FormAt form : forms) {
      all = all.plus(verification.getOrDefault(form, Tally.NONE));
    }
    return all.equals(Tally.NONE) ? null : all;
  }
}
