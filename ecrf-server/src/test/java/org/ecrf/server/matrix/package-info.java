/**
 * Every use case as every role, at the own site, at another and in another study: one row for each
 * operation of the API says who may.
 */
@NullMarked
package org.ecrf.server.matrix;

import org.jspecify.annotations.NullMarked;
