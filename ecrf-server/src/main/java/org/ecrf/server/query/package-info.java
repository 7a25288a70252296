/** Data queries: raised by a person or by a check, answered by the site, closed. */
@NullMarked
package org.ecrf.server.query;

import org.jspecify.annotations.NullMarked;
