/** What still stands against a lock, locking a subject, and exports of locked data. */
@NullMarked
package org.ecrf.ui.lock;

import org.jspecify.annotations.NullMarked;
