/** Starting everything in its order, watching it, and stopping it in the reverse one. */
@NullMarked
package org.ecrf.deploy.launch;

import org.jspecify.annotations.NullMarked;
