/**
 * Marks of what was compared with its source or reviewed, each bound to the digest of what was
 * seen; what the plans ask for, and what of it is open.
 */
@NullMarked
package org.ecrf.server.verification;

import org.jspecify.annotations.NullMarked;
