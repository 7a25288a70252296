/** The launcher: runs the distribution on one machine, and stops it. */
@NullMarked
package org.ecrf.deploy;

import org.jspecify.annotations.NullMarked;
