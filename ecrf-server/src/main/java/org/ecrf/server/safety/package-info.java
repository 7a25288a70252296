/**
 * Serious adverse events and pregnancies: an alert the moment one is recorded, who of the sponsor
 * has opened it and when, and what follows where nobody has in time.
 */
@NullMarked
package org.ecrf.server.safety;

import org.jspecify.annotations.NullMarked;
