/**
 * Every way in which the platform says no, and the one mapper that turns it into problem details
 * (RFC 9457).
 */
@NullMarked
package org.ecrf.server.problem;

import org.jspecify.annotations.NullMarked;
