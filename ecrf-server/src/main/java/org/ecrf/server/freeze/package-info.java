/**
 * What freezes and locks allow: their levels, how far each goes, and whether a place may be
 * written. The room knows what stands; {@code lock} is where people freeze, lock, and take it back.
 */
@NullMarked
package org.ecrf.server.freeze;

import org.jspecify.annotations.NullMarked;
