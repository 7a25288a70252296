/** Stored study versions, sites, publication. */
@NullMarked
package org.ecrf.server.study;

import org.jspecify.annotations.NullMarked;
