/** Long work with progress, taken by any node. */
@NullMarked
package org.ecrf.server.job;

import org.jspecify.annotations.NullMarked;
