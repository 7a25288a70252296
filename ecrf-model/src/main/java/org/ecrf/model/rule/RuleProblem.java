package org.ecrf.model.rule;

/**
 * Something wrong in a rule.
 *
 * @param offset characters from the start of the text, from 0
 */
public record RuleProblem(RulePlace place, int offset, String message) {}
