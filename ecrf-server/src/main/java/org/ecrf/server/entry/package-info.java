/** Opening, saving and completing forms: the one write path of captured data. */
@NullMarked
package org.ecrf.server.entry;

import org.jspecify.annotations.NullMarked;
