/**
 * Electronic signatures (21 CFR 11.50, 11.70, 11.200): an investigator signs forms, a visit or the
 * casebook by signing in once more; the signature holds a digest of exactly what was signed, and a
 * change of that makes it void, in the act of the change.
 */
@NullMarked
package org.ecrf.server.signature;

import org.jspecify.annotations.NullMarked;
