/**
 * How a person comes to a role in a study and loses it: the grant with its delegation record, the
 * training, the principal investigator's authorisation, the end, and the periodic review (ICH
 * E6(R3) 2.3, 21 CFR 11.10(d), (i)).
 */
@NullMarked
package org.ecrf.server.delegation;

import org.jspecify.annotations.NullMarked;
