/** Sites and grants of a study, for its administrator. */
@NullMarked
package org.ecrf.ui.team;

import org.jspecify.annotations.NullMarked;
