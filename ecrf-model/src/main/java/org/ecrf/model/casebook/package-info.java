/** One subject's values by path, and which visits and forms are due for that subject. */
@NullMarked
package org.ecrf.model.casebook;

import org.jspecify.annotations.NullMarked;
