package org.ecrf.server.audit;

import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * One value before and after. Free texts (a query's message) are values too: {@code
 * ItemValue.of(text)}.
 *
 * @param path {@code visit/form/item} for captured data, else e.g. {@code query/12/message}
 * @param from null: there was none
 * @param to null: there is none any more
 */
public record Changed(String path, @Nullable ItemValue from, @Nullable ItemValue to) {}
