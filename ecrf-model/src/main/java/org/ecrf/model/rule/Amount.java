package org.ecrf.model.rule;

import java.math.BigDecimal;
import org.ecrf.model.value.Span;

/** A measured value in the base unit of its quantity, as rules compare it. */
record Amount(Span<BigDecimal> base) {}
