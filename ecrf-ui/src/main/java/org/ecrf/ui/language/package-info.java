/**
 * The words of the screens in each language, as ICU messages, and the language and colours that a
 * person has chosen.
 */
@NullMarked
package org.ecrf.ui.language;

import org.jspecify.annotations.NullMarked;
