/** Maps a study and its data to CDISC ODM 1.3.2. */
@NullMarked
package org.ecrf.model.odm;

import org.jspecify.annotations.NullMarked;
