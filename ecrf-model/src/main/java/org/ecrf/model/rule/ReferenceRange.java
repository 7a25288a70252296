package org.ecrf.model.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a site's laboratory states for an analyte.
 *
 * @param sex the code M or F, null for both
 * @param fromAge completed years from which it holds
 * @param toAge completed years up to which it holds, inclusive; null for no end
 * @param from first day on which the laboratory states it
 * @param until last day, null while it holds
 * @param low lower limit of normal as written, null where there is none
 * @param high upper limit of normal as written, null where there is none
 * @param unit a unit of the analyte's quantity, null for plain numbers
 */
public record ReferenceRange(
    String analyte,
    @Nullable String sex,
    int fromAge,
    @Nullable Integer toAge,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String low,
    @Nullable String high,
    @Nullable String unit) {}
