/**
 * Freezing and locking of any level: what stands in the way, the records, data cuts, and what takes
 * two people.
 */
@NullMarked
package org.ecrf.server.lock;

import org.jspecify.annotations.NullMarked;
