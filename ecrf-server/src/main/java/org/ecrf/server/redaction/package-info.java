/**
 * Erasing personal data that was captured by accident: asked by one person, confirmed by another.
 */
@NullMarked
package org.ecrf.server.redaction;

import org.jspecify.annotations.NullMarked;
