/** The screening and enrolment log, and whose consent is due again. */
@NullMarked
package org.ecrf.ui.participation;

import org.jspecify.annotations.NullMarked;
