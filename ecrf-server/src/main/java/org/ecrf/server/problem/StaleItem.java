package org.ecrf.server.problem;

import java.time.Instant;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** An item that somebody else has changed meanwhile, with what it holds now. */
public record StaleItem(String path, String who, Instant when, @Nullable ItemValue value) {}
