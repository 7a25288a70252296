package org.ecrf.server.problem;

import java.time.Instant;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody else has changed meanwhile, with what it holds now.
 *
 * @param who null where nobody has saved it: the version named never was
 * @param when null with it
 */
public record StaleItem(
    String path, @Nullable String who, @Nullable Instant when, @Nullable ItemValue value) {}
