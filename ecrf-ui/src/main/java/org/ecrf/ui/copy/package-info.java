/** The page on which an investigator takes the copy of their site's data. */
@NullMarked
package org.ecrf.ui.copy;

import org.jspecify.annotations.NullMarked;
