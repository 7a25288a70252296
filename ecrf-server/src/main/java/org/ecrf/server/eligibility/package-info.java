/**
 * The decisions about a subject: enrolment, screen failure, withdrawal, authorisation of a dose.
 */
@NullMarked
package org.ecrf.server.eligibility;

import org.jspecify.annotations.NullMarked;
