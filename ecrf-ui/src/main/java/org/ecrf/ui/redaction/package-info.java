/** Redactions that were asked for, and deciding on them. */
@NullMarked
package org.ecrf.ui.redaction;

import org.jspecify.annotations.NullMarked;
