package org.ecrf.server.problem;

import java.time.Instant;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody else has changed meanwhile, with what it holds now.
 *
 * @param version that a change on this value names; 0: never saved
 * @param who null where nobody has saved it: the version named never was
 * @param when null with it
 */
public record StaleItem(
    String path,
    int version,
    @Nullable String who,
    @Nullable Instant when,
    @Nullable ItemValue value) {}
