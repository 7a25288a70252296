package org.ecrf.model.study;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A group of subjects whose places are counted: a stratum, a dose level, a part of the study.
 *
 * @param rule CEL: true for the subjects that belong to it
 * @param places how many subjects it takes, or -1 for any number; a withdrawn subject's place stays
 *     used
 * @param opens parameter that holds the day from which it enrols, null where it is open from the
 *     start
 * @param assumption what was assumed where the protocol is silent, empty where nothing was
 */
public record Cohort(
    String id, Text title, String rule, int places, @Nullable String opens, Text assumption) {}
