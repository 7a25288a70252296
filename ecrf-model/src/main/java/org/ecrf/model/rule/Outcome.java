package org.ecrf.model.rule;

import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of one instance.
 *
 * @param verdict of a criterion
 * @param finding what it has to say, null where that is nothing
 * @param rank where the finding stands among all
 * @param member of a cohort
 */
record Outcome(
    @Nullable CriterionVerdict verdict,
    @Nullable Finding finding,
    @Nullable Rank rank,
    @Nullable Truth member) {}
