/**
 * Verdicts of the criteria with what they rest on, and the decisions that they guard: enrolment,
 * screen failure, dose.
 */
@NullMarked
package org.ecrf.ui.eligibility;

import org.jspecify.annotations.NullMarked;
