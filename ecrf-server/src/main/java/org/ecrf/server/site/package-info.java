/**
 * How a site begins and ends: the two checklists, what of them the platform measures itself, and
 * the three steps between a site's states (ICH E6(R3) 3.11.4, annex C).
 */
@NullMarked
package org.ecrf.server.site;

import org.jspecify.annotations.NullMarked;
