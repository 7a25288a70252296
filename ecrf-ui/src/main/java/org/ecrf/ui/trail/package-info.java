/** The audit trail of a subject and of a study, as a table. */
@NullMarked
package org.ecrf.ui.trail;

import org.jspecify.annotations.NullMarked;
