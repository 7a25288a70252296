package org.ecrf.model.study;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What laboratories state reference ranges for; the ranges are data of the sites.
 *
 * @param quantity in which it is measured, null for plain numbers
 */
public record Analyte(String id, Text title, @Nullable String quantity) {}
