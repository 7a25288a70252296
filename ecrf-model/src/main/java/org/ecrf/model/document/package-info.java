/**
 * A study for people to read: what its examples cover, and the whole study as one page with its
 * schedule, its annotated forms and the way from each criterion to its items and examples.
 */
@NullMarked
package org.ecrf.model.document;

import org.jspecify.annotations.NullMarked;
