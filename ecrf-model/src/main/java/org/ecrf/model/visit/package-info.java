/** The definition of a visit and of its window. */
@NullMarked
package org.ecrf.model.visit;

import org.jspecify.annotations.NullMarked;
