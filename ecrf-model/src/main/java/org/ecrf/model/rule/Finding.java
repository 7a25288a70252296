package org.ecrf.model.rule;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.Text;

/**
 * A check or a criterion speaks up at an item. A finding is data, never a refusal.
 *
 * @param check id of the check or of the criterion
 * @param at where it is shown and where its query stands
 * @param message the sentence, with the values as entered
 */
public record Finding(
    String check, ItemPath at, Text message, Check.Severity severity, boolean safety) {}
