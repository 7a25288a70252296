/** The questions about values, their threads, and who may answer or close. */
@NullMarked
package org.ecrf.ui.query;

import org.jspecify.annotations.NullMarked;
