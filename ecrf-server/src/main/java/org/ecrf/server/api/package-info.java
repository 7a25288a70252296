/** The REST API as a whole: where it starts, who may knock, how large a request may be. */
@NullMarked
package org.ecrf.server.api;

import org.jspecify.annotations.NullMarked;
