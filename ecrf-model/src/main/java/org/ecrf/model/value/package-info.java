/**
 * What a clinic writes down: a value as entered, a missing code, texts in the study's languages.
 */
@NullMarked
package org.ecrf.model.value;

import org.jspecify.annotations.NullMarked;
