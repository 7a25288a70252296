/** Signing: what waits for a signature, what is signed, and the way through the sign-in service. */
@NullMarked
package org.ecrf.ui.signature;

import org.jspecify.annotations.NullMarked;
