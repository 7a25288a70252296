/** Subjects: registration and status. */
@NullMarked
package org.ecrf.server.subject;

import org.jspecify.annotations.NullMarked;
