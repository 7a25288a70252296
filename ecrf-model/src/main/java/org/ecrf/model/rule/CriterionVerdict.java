package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.study.Criterion;

/** What a criterion answers for one subject, and what the answer rests on. */
public record CriterionVerdict(
    Criterion criterion, Verdict verdict, List<Used> used, Trace trace) {}
