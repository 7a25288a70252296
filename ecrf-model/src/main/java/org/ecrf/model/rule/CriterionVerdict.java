package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.study.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion answers for one subject, and what the answer rests on.
 *
 * @param visit the dose visit of a condition of dosing that belongs to a form, else null
 */
public record CriterionVerdict(
    Criterion criterion, @Nullable String visit, Verdict verdict, List<Used> used, Trace trace) {}
