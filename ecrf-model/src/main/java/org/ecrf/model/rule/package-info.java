/**
 * Criteria, checks and calculations compiled from CEL, and their verdicts with what they rest on.
 */
@NullMarked
package org.ecrf.model.rule;

import org.jspecify.annotations.NullMarked;
