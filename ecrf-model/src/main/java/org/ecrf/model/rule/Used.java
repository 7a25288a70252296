package org.ecrf.model.rule;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** An item that a rule asked for; the value is null where there is none. */
public record Used(ItemPath path, @Nullable ItemValue value) {}
