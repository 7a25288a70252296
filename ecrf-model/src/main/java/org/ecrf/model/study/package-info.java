/**
 * A study definition (an ODM metadata version): visits, forms, criteria, checks and assumptions.
 */
@NullMarked
package org.ecrf.model.study;

import org.jspecify.annotations.NullMarked;
