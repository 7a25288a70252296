package org.ecrf.server.verification;

import org.ecrf.server.entry.EntryState;

/**
 * A form in which something that the plans ask for is not verified.
 *
 * @param asked how many items they ask for
 * @param open how many of these are not verified, or were changed since
 * @param changed how many were changed since they were verified, also such as no plan asks for
 */
public record OpenForm(
    String subject,
    String site,
    String visit,
    String form,
    EntryState state,
    int asked,
    int open,
    int changed) {}
