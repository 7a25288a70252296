/**
 * What a new version of a study does to the one before it: what it adds, what it words otherwise,
 * and what it would touch of that which subjects have answered already.
 */
@NullMarked
package org.ecrf.model.amendment;

import org.jspecify.annotations.NullMarked;
