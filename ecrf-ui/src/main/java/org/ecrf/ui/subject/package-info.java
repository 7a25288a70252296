/** The subjects of a study against its visits, and the registration of a new subject. */
@NullMarked
package org.ecrf.ui.subject;

import org.jspecify.annotations.NullMarked;
