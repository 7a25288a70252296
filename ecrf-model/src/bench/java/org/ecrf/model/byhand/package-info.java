/**
 * The rules of NCT05061030 as a programmer would write them for this study alone: fields instead of
 * names, a class for each form, lists for what repeats, and the same value types with the same
 * three answers. What the compiled rules are measured against.
 */
@NullMarked
package org.ecrf.model.byhand;

import org.jspecify.annotations.NullMarked;
