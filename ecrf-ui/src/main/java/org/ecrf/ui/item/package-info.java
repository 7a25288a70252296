/**
 * One control for each kind of item, and the row that holds it with its label, state, flags and
 * message. A control shows and reads the stored text and knows nothing of saving.
 */
@NullMarked
package org.ecrf.ui.item;

import org.jspecify.annotations.NullMarked;
