/**
 * What rules may know beside the subject's values: parameters of the running study, reference
 * ranges of a site's laboratories, and the places that cohorts have given away.
 */
@NullMarked
package org.ecrf.server.facts;

import org.jspecify.annotations.NullMarked;
