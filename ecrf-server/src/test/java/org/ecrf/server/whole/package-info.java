/** Stories of a study in which everything that can repeat repeats. */
@NullMarked
package org.ecrf.server.whole;

import org.jspecify.annotations.NullMarked;
