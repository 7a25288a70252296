/**
 * The investigator's copy (ICH E6(R3) 2.12, 21 CFR 11.10(b)): at any time, and without anybody's
 * help, the complete data of their site with trail and signatures, sealed by the platform. What is
 * for the unblinded only is no part of it.
 */
@NullMarked
package org.ecrf.server.copy;

import org.jspecify.annotations.NullMarked;
