package org.ecrf.server.query;

import java.time.LocalDate;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks.
 *
 * @param at an item, or something wider
 * @param check id of the check or criterion, null where a person asks
 * @param fingerprint of the finding, null where a person asks
 * @param category of the study's plan; null where it has none
 * @param due the last day on which an answer is in time
 */
record Question(
    ItemPath at,
    Text text,
    @Nullable String check,
    @Nullable String fingerprint,
    @Nullable String category,
    LocalDate due,
    Assignee assignee) {}
