/**
 * A released dataset: what the subjects of a lock have, which items may leave, and the same data as
 * CSV tables with a codebook. Pure functions of the stored values: neither the clock nor the
 * machine's settings reach a byte of it.
 */
@NullMarked
package org.ecrf.model.dataset;

import org.jspecify.annotations.NullMarked;
