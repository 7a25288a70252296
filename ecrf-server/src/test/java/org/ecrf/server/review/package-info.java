/** Stories from the query to the released dataset. */
@NullMarked
package org.ecrf.server.review;

import org.jspecify.annotations.NullMarked;
