/** Verification and review: ticks beside the items of a form, and what of a study is to be done. */
@NullMarked
package org.ecrf.ui.verification;

import org.jspecify.annotations.NullMarked;
