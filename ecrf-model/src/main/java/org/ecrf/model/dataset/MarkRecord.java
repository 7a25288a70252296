package org.ecrf.model.dataset;

import java.time.Instant;
import org.ecrf.model.casebook.ItemPath;

/**
 * A mark of what was verified or reviewed.
 *
 * @param site code of the subject's site
 * @param kind {@code SOURCE}, {@code MEDICAL} or {@code DATA}
 * @param changed the item was changed after it was marked
 * @param version of the item that was seen
 * @param digest of what was seen, in hexadecimal
 * @param by who has marked it, in which role
 */
public record MarkRecord(
    String site,
    String subject,
    ItemPath item,
    String kind,
    boolean changed,
    int version,
    String digest,
    String by,
    String role,
    Instant at) {}
