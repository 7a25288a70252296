/**
 * The subjects of a study and the casebook of one subject, each read in a constant number of
 * statements.
 */
@NullMarked
package org.ecrf.server.overview;

import org.jspecify.annotations.NullMarked;
