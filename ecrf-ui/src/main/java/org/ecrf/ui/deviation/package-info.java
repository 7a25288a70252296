/** Deviations from the protocol: the list, and what the sponsor says of each. */
@NullMarked
package org.ecrf.ui.deviation;

import org.jspecify.annotations.NullMarked;
