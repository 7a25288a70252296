/** The first page: the studies of the person. */
@NullMarked
package org.ecrf.ui.home;

import org.jspecify.annotations.NullMarked;
