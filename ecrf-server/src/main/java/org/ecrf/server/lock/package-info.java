/** Locking a subject: what stands in its way, and the immutable lock record. */
@NullMarked
package org.ecrf.server.lock;

import org.jspecify.annotations.NullMarked;
