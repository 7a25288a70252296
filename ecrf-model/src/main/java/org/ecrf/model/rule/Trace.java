package org.ecrf.model.rule;

import java.util.List;

/**
 * Why a rule answered as it did, from the whole expression down to the values.
 *
 * @param expression the part of the rule, as written
 * @param outcome its value as text; {@code undetermined} where input is missing
 * @param because the parts it is made of
 */
public record Trace(String expression, String outcome, List<Trace> because) {}
