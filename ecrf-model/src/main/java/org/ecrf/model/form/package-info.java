/** The definition of a form: sections, items, choices, units and when an item is shown. */
@NullMarked
package org.ecrf.model.form;

import org.jspecify.annotations.NullMarked;
