package org.ecrf.server.verification;

import java.time.Instant;
import org.ecrf.model.casebook.ItemPath;

/**
 * An item that was changed since it was marked.
 *
 * @param by who has marked it
 */
public record ChangedMark(
    String subject,
    String site,
    ItemPath at,
    MarkKind kind,
    String by,
    String role,
    Instant marked,
    FormMarks.Difference changed) {}
