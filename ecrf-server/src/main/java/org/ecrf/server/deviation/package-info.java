/**
 * Deviations from the protocol, found by checks or recorded by people, in one list; the sponsor
 * classes them beside what the site has entered and never changes that.
 */
@NullMarked
package org.ecrf.server.deviation;

import org.jspecify.annotations.NullMarked;
