/**
 * Small building blocks that carry the classes of the style sheets: icons, status words, buttons,
 * notes, tables, and how moments are written.
 */
@NullMarked
package org.ecrf.ui.look;

import org.jspecify.annotations.NullMarked;
