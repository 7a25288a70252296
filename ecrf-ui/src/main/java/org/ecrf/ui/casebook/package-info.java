/**
 * The forms of one subject: navigation between visits and forms, entry with saving item by item,
 * and the panel that follows the focused item.
 */
@NullMarked
package org.ecrf.ui.casebook;

import org.jspecify.annotations.NullMarked;
