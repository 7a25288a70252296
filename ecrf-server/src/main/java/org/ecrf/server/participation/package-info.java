/**
 * Who was asked, who takes part and what became of each: the screening and enrolment log of a site,
 * and whose consent is due again.
 */
@NullMarked
package org.ecrf.server.participation;

import org.jspecify.annotations.NullMarked;
