/** Alerts of serious adverse events and pregnancies: the list, and that somebody opens one. */
@NullMarked
package org.ecrf.ui.safety;

import org.jspecify.annotations.NullMarked;
