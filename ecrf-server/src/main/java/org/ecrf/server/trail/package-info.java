/** Reading and verifying the trail. */
@NullMarked
package org.ecrf.server.trail;

import org.jspecify.annotations.NullMarked;
