/**
 * What no client should send: each case is refused with the place and the rule, in each language of
 * the study, and leaves the database as it was.
 */
@NullMarked
package org.ecrf.server.badinput;

import org.jspecify.annotations.NullMarked;
